'use client';

import type { Bill, RecordPaymentInput, SplitBillInput } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Field } from '@tavola/ui/field';
import { formatInstant, formatMoney } from '@tavola/ui/format';
import { Segmented } from '@tavola/ui/segmented';
import { Select } from '@tavola/ui/select';
import { Stepper } from '@tavola/ui/stepper';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ShareByDishes } from './share-by-dishes.tsx';

type Method = RecordPaymentInput['method'];
const METHODS: readonly Method[] = ['cash', 'card', 'voucher', 'other'];
type Way = 'whole' | 'even' | 'dishes';

export interface BillPanelProps {
  bill: Bill;
  timezone: string;
  busy: boolean;
  refusal: string | null;
  /** The shares the server works out; undefined while asked or refused. */
  shares: readonly number[] | undefined;
  onSplit: (by: SplitBillInput['by'] | undefined) => void;
  onPay: (method: Method, amount: number) => void;
  onCloseTab: () => void;
}

/** What is owed and by how many: all at once, evenly, or everyone their dishes. */
export function BillPanel({ bill, timezone, busy, refusal, shares, onSplit, onPay, onCloseTab }: BillPanelProps) {
  const t = useTranslations('orders.bill');
  const locale = useLocale();
  const [way, setWay] = useState<Way>('whole');
  const [parts, setParts] = useState(2);
  const [claims, setClaims] = useState<Record<string, number>>({});
  const [method, setMethod] = useState<Method>('cash');
  const money = (amount: number) => formatMoney({ amount, currency: bill.currency }, locale);
  const divide = (next: { way?: Way; parts?: number; claims?: Record<string, number> }) => {
    const wanted = { way, parts, claims, ...next };
    setWay(wanted.way);
    setParts(wanted.parts);
    setClaims(wanted.claims);
    onSplit(splitOf(wanted));
  };
  const share = way === 'whole' ? bill.due : shares?.[0];
  const payable = share === undefined ? 0 : Math.min(share, bill.due);
  return (
    <section aria-labelledby="bill-title" className="rounded-lg border border-line p-4">
      <div className="flex items-baseline justify-between gap-3">
        <h3 id="bill-title" className="font-medium">
          {bill.table && bill.tab ? t('tableTitle', { table: bill.table }) : t('title')}
        </h3>
        <p className="tabular text-lg font-semibold">{money(bill.due)}</p>
      </div>
      <p className="text-sm text-ink-2">
        {bill.orders.length > 1 && `${t('rounds', { numbers: bill.orders.map(({ number }) => number).join(', ') })} · `}
        {bill.due === 0 ? t('settled') : t('due', { total: money(bill.total), paid: money(bill.paid) })}
      </p>
      {bill.due > 0 && (
        <div className="mt-4 grid gap-4">
          <Segmented
            legend={t('split')}
            value={way}
            choices={[
              { value: 'whole', label: t('whole') },
              { value: 'even', label: t('even') },
              { value: 'dishes', label: t('dishes') },
            ]}
            onChange={(chosen) => divide({ way: chosen })}
          />
          {way === 'even' && (
            <div className="flex flex-wrap items-center gap-3 text-sm">
              <Stepper
                size="sm"
                value={parts}
                min={2}
                max={50}
                label={t('people')}
                decreaseLabel={t('fewer')}
                increaseLabel={t('more')}
                onChange={(people) => divide({ parts: people })}
              />
              <span className="tabular text-ink-2">{shares?.map(money).join(' · ')}</span>
            </div>
          )}
          {way === 'dishes' && (
            <ShareByDishes
              lines={bill.lines}
              claims={claims}
              onClaims={(dishes) => divide({ claims: dishes })}
              money={money}
            />
          )}
          <div className="flex flex-wrap items-end gap-3">
            <Field label={t('how')} className="w-40">
              <Select value={method} onChange={(event) => setMethod(event.target.value as Method)}>
                {METHODS.map((name) => (
                  <option key={name} value={name}>
                    {t(`method.${name}`)}
                  </option>
                ))}
              </Select>
            </Field>
            <Button
              busy={busy}
              disabled={payable === 0}
              onClick={() => {
                onPay(method, payable);
                divide({ claims: {} });
              }}
            >
              {t('take', { amount: money(payable) })}
            </Button>
            {bill.tab?.closedAt === null && (
              <Button variant="quiet" busy={busy} onClick={onCloseTab}>
                {t('close')}
              </Button>
            )}
          </div>
        </div>
      )}
      <div role="alert">
        {refusal && <p className="mt-3 rounded-md bg-danger-tint px-3 py-2 text-sm text-danger-text">{refusal}</p>}
      </div>
      {bill.payments.length > 0 && (
        <ul className="mt-3 space-y-1 border-t border-line pt-3 text-sm text-ink-2">
          {bill.payments.map((payment) => (
            <li key={payment.id} className="flex justify-between gap-3">
              <span>
                {formatInstant(payment.at, 'time', locale, timezone)}{' '}
                {payment.kind === 'refund' ? t('refunded') : t(`method.${payment.method as Method}`)}
                {payment.actor && ` · ${payment.actor}`}
                {payment.reason && ` · ${payment.reason}`}
              </span>
              <span className="tabular">{money(payment.kind === 'refund' ? -payment.amount : payment.amount)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What the server has to divide; undefined while there is nothing to. */
function splitOf({
  way,
  parts,
  claims,
}: {
  way: Way;
  parts: number;
  claims: Readonly<Record<string, number>>;
}): SplitBillInput['by'] | undefined {
  if (way === 'whole') return undefined;
  if (way === 'even') return { parts };
  const picks = Object.entries(claims).flatMap(([lineId, quantity]) => (quantity > 0 ? [{ lineId, quantity }] : []));
  return picks.length > 0 ? { shares: [picks] } : undefined;
}
