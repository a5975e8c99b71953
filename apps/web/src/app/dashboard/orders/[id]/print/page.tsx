import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PrintButton } from '@/features/orders/print-button.tsx';
import { caller } from '@/server/caller.ts';
import { orNotFound } from '@/server/or-not-found.ts';
import { requireStaff } from '@/server/require-staff.ts';

interface PrintPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ kind?: string; station?: string }>;
}

/** The paper as a printer gives it; on screen with a button, on paper without. */
export default async function PrintPage({ params, searchParams }: PrintPageProps) {
  await requireStaff('/dashboard/orders');
  const { id } = await params;
  const { kind: wanted, station } = await searchParams;
  const kind = wanted === 'kitchen' ? 'kitchen' : 'receipt';
  const paper = await orNotFound(async () =>
    (await caller()).orders.print({ id, kind, ...(kind === 'kitchen' && station ? { station } : {}) }),
  );
  if (!paper) notFound();
  const t = await getTranslations('orders.print');
  const query = new URLSearchParams({ kind, ...(station ? { station } : {}) });
  return (
    <>
      <div className="mb-6 flex flex-wrap items-center gap-4 print:hidden">
        <h1 className="text-2xl font-semibold">{t(kind)}</h1>
        <PrintButton label={t('now')} />
        <a href={`/dashboard/orders/${id}/escpos?${query}`} className="text-sm underline underline-offset-4">
          {t('escpos')}
        </a>
      </div>
      <pre
        data-paper
        className="w-fit rounded-md border border-line bg-raised px-6 py-5 font-mono text-sm leading-5 print:border-0 print:p-0 print:text-black"
      >
        {paper.text}
      </pre>
    </>
  );
}
