'use client';

import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';

export interface RotateCodesProps {
  location: string;
  /** One table, or all of them. */
  table?: { id: string; name: string };
  /** Tables that have no code yet get one without a question. */
  isFirst: boolean;
}

/** Gives new codes; says first that the printed ones stop working. */
export function RotateCodes({ location, table, isFirst }: RotateCodesProps) {
  const t = useTranslations('orders.codes');
  const common = useTranslations('common');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const rotate = trpc.orders.rotateTableCodes.useMutation({ onSuccess: () => router.refresh() });
  const send = () => {
    setOpen(false);
    rotate.mutate({ location, ...(table ? { tableIds: [table.id] } : {}) });
  };
  return (
    <>
      <Button
        variant={isFirst ? 'primary' : table ? 'quiet' : 'secondary'}
        size={table ? 'sm' : 'md'}
        busy={rotate.isPending}
        onClick={() => (isFirst ? send() : setOpen(true))}
      >
        {t(isFirst ? 'make' : table ? 'rotate' : 'rotateAll')}
      </Button>
      {rotate.error && (
        <p role="alert" className="text-sm text-danger-text">
          {problemOf(rotate.error)?.message ?? common('error.text')}
        </p>
      )}
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={table ? t('oneTitle', { table: table.name }) : t('allTitle')}
        closeLabel={common('actions.close')}
        footer={
          <Button variant="danger" onClick={send}>
            {t(table ? 'rotate' : 'rotateAll')}
          </Button>
        }
      >
        <p className="text-ink-2">{t('text')}</p>
      </Dialog>
    </>
  );
}
