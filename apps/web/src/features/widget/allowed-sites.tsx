'use client';

import { readOrigins } from '@tavola/shared';
import { Button } from '@tavola/ui/button';
import { Card } from '@tavola/ui/card';
import { Field } from '@tavola/ui/field';
import { Textarea } from '@tavola/ui/textarea';
import { useToast } from '@tavola/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fieldProblems, problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';

/** The sites that may show the widget; what is no address of a site is pointed out before it is saved. */
export function AllowedSites({ sites, mayChange }: { sites: string; mayChange: boolean }) {
  const t = useTranslations('agents.widget');
  const common = useTranslations('common');
  const toast = useToast();
  const [text, setText] = useState(sites);
  const save = trpc.settings.update.useMutation({ onSuccess: () => toast({ text: t('saved'), tone: 'ok' }) });
  const { origins, wrong } = readOrigins(text);
  const refusal = save.error
    ? (fieldProblems(save.error)['values.widgetOrigins'] ?? problemOf(save.error)?.message ?? common('error.text'))
    : undefined;
  return (
    <Card title={t('sites')}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (wrong.length === 0) save.mutate({ group: 'reservations', values: { widgetOrigins: origins.join('\n') } });
        }}
      >
        <Field
          label={t('addresses')}
          hint={t('sitesText')}
          error={wrong.length > 0 ? t('wrong', { entries: wrong.join(', ') }) : refusal}
        >
          <Textarea
            rows={4}
            value={text}
            spellCheck={false}
            disabled={!mayChange}
            onChange={(event) => setText(event.target.value)}
            className="font-mono text-sm"
          />
        </Field>
        {origins.length === 0 && wrong.length === 0 && <p className="text-sm text-warn-text">{t('none')}</p>}
        {mayChange ? (
          <div>
            <Button type="submit" busy={save.isPending} disabled={wrong.length > 0}>
              {t('save')}
            </Button>
          </div>
        ) : (
          <p className="text-sm text-ink-2">{t('readOnly')}</p>
        )}
      </form>
    </Card>
  );
}
