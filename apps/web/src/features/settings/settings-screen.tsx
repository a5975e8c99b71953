'use client';

import type { SettingGroup } from '@tavola/shared';
import type { SettingsGroup } from '@tavola/shared/schemas';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { trpc } from '@/client/trpc.tsx';
import { SettingsForm } from './settings-form.tsx';
import { SettingsNav } from './settings-nav.tsx';

export interface SettingsScreenProps {
  initial: SettingsGroup;
  groups: readonly SettingGroup[];
  currency: string;
  timeZone: string;
  readOnly: boolean;
}

export function SettingsScreen({ initial, groups, currency, timeZone, readOnly }: SettingsScreenProps) {
  const t = useTranslations('settings');
  const router = useRouter();
  const update = trpc.settings.update.useMutation({ onSuccess: () => router.refresh() });
  return (
    <div className="mx-auto grid max-w-5xl gap-x-10 gap-y-4 md:grid-cols-[13rem_minmax(0,1fr)]">
      <header className="md:col-span-2">
        <h1 className="text-2xl font-semibold tracking-tight">{t('title')}</h1>
      </header>
      <SettingsNav groups={groups} current={initial.group} />
      <section aria-labelledby="group">
        <h2 id="group" className="text-lg font-semibold">
          {t(`groups.${initial.group}`)}
        </h2>
        <p className="mb-1 text-sm text-ink-2">{t(`lead.${initial.group}`)}</p>
        <SettingsForm
          key={initial.group}
          initial={initial}
          currency={currency}
          timeZone={timeZone}
          readOnly={readOnly}
          save={(values, version) => update.mutateAsync({ group: initial.group, values, version })}
        />
      </section>
    </div>
  );
}
