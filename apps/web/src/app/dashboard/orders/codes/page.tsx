import { EmptyState } from '@tavola/ui/empty-state';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PrintButton } from '@/features/orders/print-button.tsx';
import { RotateCodes } from '@/features/orders/rotate-codes.tsx';
import { TableCode } from '@/features/orders/table-code.tsx';
import { caller } from '@/server/caller.ts';
import { may, requireStaff } from '@/server/require-staff.ts';
import { staffLocation } from '@/server/staff-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('orders.codes'))('title') };
}

/** The sheet of table codes: printed, cut, and put on the tables. */
export default async function CodesPage({ searchParams }: { searchParams: Promise<{ location?: string }> }) {
  const session = await requireStaff('/dashboard/orders/codes');
  if (!may(session, 'locations:manage')) notFound();
  const location = await staffLocation(session, (await searchParams).location);
  const codes = await (await caller()).orders.tableCodes({ location: location.slug });
  const t = await getTranslations('orders.codes');
  const hasAny = codes.some(({ url }) => url !== null);
  return (
    <>
      <header className="mb-6 flex flex-wrap items-start gap-4 print:hidden">
        <div className="min-w-0 flex-1">
          <h1 className="text-2xl font-semibold">{t('title')}</h1>
          <p className="max-w-prose text-sm text-ink-2">{t('lead', { place: location.name })}</p>
        </div>
        {hasAny && <PrintButton label={t('print')} />}
        {codes.length > 0 && <RotateCodes location={location.slug} isFirst={!hasAny} />}
      </header>
      {codes.length === 0 && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-6 print:grid-cols-3">
        {codes.map(({ id, name, area, url }) => (
          <li key={id} className="break-inside-avoid rounded-lg border border-line p-4 text-center">
            <p className="text-lg font-semibold">{t('table', { table: name })}</p>
            <p className="text-sm text-ink-2">{area}</p>
            {url ? (
              <>
                <div className="mx-auto my-3 max-w-40">
                  <TableCode url={url} label={t('label', { table: name })} />
                </div>
                <p className="text-sm">{t('scan')}</p>
              </>
            ) : (
              <p className="my-6 text-sm text-ink-3">{t('none')}</p>
            )}
            <div className="mt-2 print:hidden">
              <RotateCodes location={location.slug} table={{ id, name }} isFirst={url === null} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
