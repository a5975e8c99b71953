'use client';

import { Badge } from '@tavola/ui/badge';
import { DataTable, TableCell, TableHead, TableRow } from '@tavola/ui/data-table';
import { LinkButton } from '@tavola/ui/link-button';
import { ScrollRegion } from '@tavola/ui/scroll-region';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CatalogEvent } from '@/features/automations/use-catalog.ts';
import { capital, useRuleWords } from '@/features/automations/use-rule-words.ts';

/** One event: when it happens, what it carries, and the body a webhook gets. */
export function EventEntry({ event }: { event: CatalogEvent }) {
  const t = useTranslations('events');
  const words = useRuleWords();
  const { name, hasCustomer, variables, sample } = event;
  return (
    <section
      id={name}
      aria-labelledby={`${name}-title`}
      className="scroll-mt-20 rounded-md border border-line bg-raised p-4 target:border-line-strong md:p-5"
    >
      <header className="mb-3 flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 id={`${name}-title`} className="font-mono text-base font-semibold break-all">
            {name}
          </h2>
          <p className="text-sm text-ink-2">{capital(t('happens', { event: words.event(name) }))}</p>
        </div>
        <div className="flex items-center gap-3">
          {hasCustomer && <Badge>{t('guest')}</Badge>}
          <LinkButton size="sm" variant="secondary" href={`/dashboard/automations/new?event=${name}`}>
            {t('rule')}
          </LinkButton>
        </div>
      </header>
      <Fold summary={t('carries')}>
        <DataTable
          caption={t('carries')}
          head={
            <>
              <TableHead>{t('field')}</TableHead>
              <TableHead>{t('what')}</TableHead>
              <TableHead>{t('type')}</TableHead>
              <TableHead>{t('example')}</TableHead>
            </>
          }
        >
          {variables.map(({ path, type, choices, sample: example }) => (
            <TableRow key={path}>
              <TableCell className="font-mono text-xs">{path}</TableCell>
              <TableCell>{capital(words.name(path))}</TableCell>
              <TableCell className="text-ink-2">
                {t(`types.${type}`)}
                {choices && <span className="block max-w-56 text-xs text-ink-3">{choices.join(', ')}</span>}
              </TableCell>
              <TableCell className="max-w-56 truncate text-ink-2">{example}</TableCell>
            </TableRow>
          ))}
        </DataTable>
      </Fold>
      <Fold summary={t('sample')}>
        <ScrollRegion as="pre" className="max-h-96 overflow-auto rounded-md bg-sunken p-3 text-xs">
          {JSON.stringify(sample, null, 2)}
        </ScrollRegion>
      </Fold>
    </section>
  );
}

function Fold({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="group border-t border-line">
      <summary className="flex min-h-10 items-center gap-2 text-sm marker:content-none">
        <ChevronRight aria-hidden className="size-4 text-ink-3 transition-transform motion-fast group-open:rotate-90" />
        {summary}
      </summary>
      <div className="pb-3">{children}</div>
    </details>
  );
}
