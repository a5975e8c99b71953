'use client';

import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import { Field } from '@tavola/ui/field';
import { formatMoney, minorDigits } from '@tavola/ui/format';
import { Input } from '@tavola/ui/input';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';

export interface RefundOrderProps {
  currency: string;
  /** Minor units that were paid and not yet given back. */
  refundable: number;
  busy: boolean;
  onRefund: (amount: number, reason: string) => void;
}

/** Gives money back: how much, and why. */
export function RefundOrder({ currency, refundable, busy, onRefund }: RefundOrderProps) {
  const t = useTranslations('orders.refund');
  const common = useTranslations('common');
  const locale = useLocale();
  const unit = 10 ** minorDigits(currency);
  const [open, setOpen] = useState(false);
  const [amount, setAmount] = useState(refundable);
  const [reason, setReason] = useState('');
  const [pressed, setPressed] = useState(false);
  const money = (minor: number) => formatMoney({ amount: minor, currency }, locale);
  const isAmountWrong = amount < 1 || amount > refundable;
  return (
    <>
      <Button
        variant="secondary"
        busy={busy}
        onClick={() => {
          setAmount(refundable);
          setPressed(false);
          setOpen(true);
        }}
      >
        {t('open')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('title')}
        description={t('text', { amount: money(refundable) })}
        closeLabel={common('actions.close')}
        footer={
          <Button
            variant="danger"
            onClick={() => {
              setPressed(true);
              if (isAmountWrong || reason.trim() === '') return;
              setOpen(false);
              onRefund(amount, reason.trim());
            }}
          >
            {t('give', { amount: money(Number.isFinite(amount) ? amount : 0) })}
          </Button>
        }
      >
        <div className="grid gap-4">
          <Field
            label={t('amount', { currency })}
            error={pressed && isAmountWrong ? t('amountWrong', { amount: money(refundable) }) : undefined}
          >
            <Input
              type="number"
              inputMode="decimal"
              min={1 / unit}
              max={refundable / unit}
              step={1 / unit}
              defaultValue={refundable / unit}
              onChange={(event) => setAmount(Math.round(Number(event.target.value) * unit))}
            />
          </Field>
          <Field label={t('reason')} error={pressed && reason.trim() === '' ? t('reasonMissing') : undefined}>
            <Input value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} />
          </Field>
        </div>
      </Dialog>
    </>
  );
}
