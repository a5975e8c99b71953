import { formatInstant, formatMoney } from '@tavola/ui/format';
import { LinkButton } from '@tavola/ui/link-button';
import { StatusBadge } from '@tavola/ui/status-badge';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { paths } from '@/features/shell/paths.ts';
import { SiteFrame } from '@/features/shell/site-frame.tsx';
import { caller } from '@/server/caller.ts';
import { orNotFound } from '@/server/or-not-found.ts';
import { siteLocation } from '@/server/site-locations.ts';

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' };

/** Where the code on a table leads: to the menu for that table, or first to what the table has ordered so far. */
export default async function TablePage({ params }: { params: Promise<{ token: string }> }) {
  const token = decodeURIComponent((await params).token);
  const tab = await orNotFound(async () => (await caller()).orders.tableTab({ token }));
  const site = tab && (await siteLocation(tab.location));
  if (!tab || !site) notFound();
  const menu = paths.menu(site.slug, token);
  if (tab.rounds.length === 0) redirect(menu);
  const t = await getTranslations('tracking');
  const common = await getTranslations('common');
  const locale = await getLocale();
  const money = (amount: number) => formatMoney({ amount, currency: tab.currency ?? site.location.currency }, locale);
  return (
    <SiteFrame site={site} act="menu">
      <div className="mx-auto max-w-2xl px-5 pt-8 pb-16 md:px-8 md:pt-14">
        <p className="text-sm text-ink-2">{site.location.name}</p>
        <h1 className="mt-1 font-display text-4xl">{t('table.title', { table: tab.table })}</h1>
        <p className="mt-3 text-lg text-ink-2">{t('table.text')}</p>
        <p className="mt-6">
          <LinkButton href={menu} size="lg">
            {t('table.order')}
          </LinkButton>
        </p>
        <ol className="mt-8 divide-y divide-line border-y border-line">
          {tab.rounds.map((round) => (
            <li key={round.number} className="py-4">
              <p className="flex flex-wrap items-baseline gap-3">
                <span className="font-medium">{t('table.round', { number: round.number })}</span>
                <span className="tabular text-sm text-ink-2">
                  {formatInstant(round.placedAt, 'time', locale, site.location.timezone)}
                </span>
                <StatusBadge status={round.status}>{common(`orderStatus.${round.status}`)}</StatusBadge>
                <span className="tabular ml-auto">{money(round.total)}</span>
              </p>
              <p className="mt-1 text-sm text-ink-2">
                {round.lines.map(({ name, quantity }) => `${quantity} × ${name}`).join(', ')}
              </p>
            </li>
          ))}
        </ol>
        <p className="mt-4 flex items-baseline text-lg font-semibold">
          <span>{t('table.due')}</span>
          <span aria-hidden className="leader" />
          <span className="tabular">{money(tab.due)}</span>
        </p>
      </div>
    </SiteFrame>
  );
}
