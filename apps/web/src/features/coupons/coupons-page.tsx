'use client';

import type { Coupon } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { minorDigits } from '@tavola/ui/format';
import { Skeleton } from '@tavola/ui/skeleton';
import { useToast } from '@tavola/ui/toast';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fieldProblems, problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { PageHeader } from '@/features/shell/page-header.tsx';
import { couponDraftOf, couponOf } from './coupon-draft.ts';
import { CouponForm } from './coupon-form.tsx';
import { CouponList } from './coupon-list.tsx';
import { UsesChart } from './uses-chart.tsx';

export interface CouponsPageProps {
  initial: Coupon[];
  currency: string;
  /** Whose clock dates are written in. */
  timezone: string;
}

const REASONS = ['code_taken', 'limit_below_uses'] as const;

/** Discounts by code: written, switched, counted. */
export function CouponsPage({ initial, currency, timezone }: CouponsPageProps) {
  const t = useTranslations('coupons');
  const common = useTranslations('common');
  const toast = useToast();
  const utils = trpc.useUtils();
  const query = trpc.coupons.list.useQuery(undefined, { initialData: initial });
  const digits = minorDigits(currency);
  const [open, setOpen] = useState<{ coupon: Coupon | undefined } | null>(null);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [now] = useState(() => new Date());
  const close = () => {
    setOpen(null);
    setProblems({});
  };
  const told = {
    onError: (error: unknown) => {
      const problem = problemOf(error);
      const reason = REASONS.find((known) => known === problem?.details?.reason);
      const fields = reason
        ? { [reason === 'code_taken' ? 'code' : 'limitTotal']: t(`conflict.${reason}`) }
        : fieldProblems(error);
      setProblems(fields);
      toast({ text: Object.values(fields)[0] ?? problem?.message ?? common('error.text'), tone: 'danger' });
    },
    onSettled: () => Promise.all([utils.coupons.list.invalidate(), utils.coupons.uses.invalidate()]),
  };
  const save = trpc.coupons.save.useMutation(told);
  const remove = trpc.coupons.remove.useMutation(told);
  const saveDraft = (coupon: Coupon | undefined, fields: ReturnType<typeof couponOf>) => {
    setProblems({});
    save.mutate(
      { ...(coupon ? { id: coupon.id } : {}), ...fields },
      {
        onSuccess: ({ code }) => {
          close();
          toast({ text: t('saved', { code }) });
        },
      },
    );
  };
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        <Button onClick={() => setOpen({ coupon: undefined })}>
          <Plus aria-hidden className="size-4" />
          {t('new')}
        </Button>
      </PageHeader>
      <CouponList
        coupons={query.data}
        currency={currency}
        timezone={timezone}
        now={now}
        busy={save.isPending}
        onOpen={(coupon) => setOpen({ coupon })}
        onActive={(coupon, active) => {
          const { id: _, used: __, ...fields } = coupon;
          const set = (value: boolean, said: string, undo?: () => void) =>
            save.mutate(
              { id: coupon.id, ...fields, active: value },
              {
                onSuccess: () =>
                  toast({ text: said, ...(undo ? { undo: { label: common('actions.undo'), run: undo } } : {}) }),
              },
            );
          set(active, t(active ? 'nowOn' : 'nowOff', { code: coupon.code }), () => set(!active, t('undone')));
        }}
      />
      {open && (
        <CouponForm
          key={open.coupon?.id ?? 'new'}
          code={open.coupon?.code}
          draft={couponDraftOf(open.coupon, digits, timezone)}
          currency={currency}
          digits={digits}
          busy={save.isPending || remove.isPending}
          problems={problems}
          onClose={close}
          onSave={(draft) => saveDraft(open.coupon, couponOf(draft, digits, timezone))}
          onRemove={() => {
            const { coupon } = open;
            if (!coupon) return;
            remove.mutate(
              { id: coupon.id },
              {
                onSuccess: () => {
                  close();
                  toast({ text: t(coupon.used > 0 ? 'switchedOff' : 'removed', { code: coupon.code }) });
                },
              },
            );
          }}
        >
          {open.coupon && <Uses id={open.coupon.id} currency={currency} />}
        </CouponForm>
      )}
    </>
  );
}

function Uses({ id, currency }: { id: string; currency: string }) {
  const query = trpc.coupons.uses.useQuery({ id });
  if (query.isError) return null;
  if (!query.data) return <Skeleton className="mb-5 h-40 w-full" />;
  return <UsesChart {...query.data} currency={currency} />;
}
