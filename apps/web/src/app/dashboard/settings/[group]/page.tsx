import { SECURE_GROUPS, SETTING_GROUPS } from '@tavola/shared';
import { EmptyState } from '@tavola/ui/empty-state';
import { Lock } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SettingsScreen } from '@/features/settings/settings-screen.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { caller } from '@/server/caller.ts';
import { may, requireStaff } from '@/server/require-staff.ts';
import { siteLocations } from '@/server/site-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

const FALLBACK_CURRENCY = 'EUR';

export default async function SettingsGroupPage({ params }: { params: Promise<{ group: string }> }) {
  const { group: wanted } = await params;
  const session = await requireStaff(`/dashboard/settings/${wanted}`);
  const open = SETTING_GROUPS.filter((group) => !SECURE_GROUPS.includes(group) || may(session, 'settings:secure'));
  const group = SETTING_GROUPS.find((candidate) => candidate === wanted);
  if (!group) notFound();
  if (!may(session, 'settings:read') || !open.includes(group)) {
    const t = await getTranslations('shell.refused');
    return (
      <EmptyState icon={<Lock aria-hidden />} title={t('title')}>
        {t('text')}
      </EmptyState>
    );
  }
  const [settings, locations] = [await (await caller()).settings.get({ group }), await siteLocations()];
  return (
    <ClientMessages namespaces={['common', 'settings', 'media']}>
      <SettingsScreen
        initial={settings}
        groups={open}
        currency={locations[0]?.currency ?? FALLBACK_CURRENCY}
        timeZone={locations[0]?.timezone ?? 'UTC'}
        readOnly={!may(session, 'settings:manage')}
      />
    </ClientMessages>
  );
}
