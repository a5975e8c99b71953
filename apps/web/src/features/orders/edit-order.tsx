'use client';

import type { EditOrderInput, MenuItem, Order } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CountedLines } from './counted-lines.tsx';
import { DishPicker } from './dish-picker.tsx';
import { editedLines, type NewLine } from './new-line.ts';

export interface EditOrderProps {
  order: Order;
  dishes: readonly { item: MenuItem; categories: string[] }[];
  busy: boolean;
  /** Why the last change was refused, in words. */
  refusal: string | null;
  /** Answers whether it worked; the dialog then closes. */
  onSave: (lines: EditOrderInput['lines'], reason: string) => Promise<boolean>;
  onClose: () => void;
}

/** Changes what is on an order: more, fewer, other dishes. The server adds it up anew. */
export function EditOrder({ order, dishes, busy, refusal, onSave, onClose }: EditOrderProps) {
  const t = useTranslations('orders.edit');
  const common = useTranslations('common');
  const [kept, setKept] = useState(() => order.lines.map((line) => ({ line, quantity: line.quantity })));
  const [added, setAdded] = useState<NewLine[]>([]);
  const [reason, setReason] = useState('');
  const lines = editedLines(kept, added);
  const isSame =
    added.every(({ quantity }) => quantity === 0) && kept.every((one) => one.quantity === one.line.quantity);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title', { number: order.number })}
      closeLabel={common('actions.close')}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('keep')}
          </Button>
          <Button
            busy={busy}
            disabled={isSame || lines.length === 0}
            onClick={async () => {
              if (await onSave(lines, reason.trim())) onClose();
            }}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <CountedLines
          lines={[
            ...kept.map(({ line, quantity }, index) => ({
              key: `kept ${index}`,
              name: line.name,
              detail: line.options.map(({ name }) => name).join(', '),
              quantity,
            })),
            ...added.map(({ key, name, chosen, quantity }) => ({ key, name, detail: chosen, quantity })),
          ]}
          onQuantity={(key, quantity) => {
            setKept((list) => list.map((one, index) => (`kept ${index}` === key ? { ...one, quantity } : one)));
            setAdded((list) => list.map((one) => (one.key === key ? { ...one, quantity } : one)));
          }}
        />
        <DishPicker dishes={dishes} onAdd={(line) => setAdded((list) => [...list, line])} />
        <Field label={t('reason')} aside={common('optional')}>
          <Input value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} />
        </Field>
        {lines.length === 0 && <p className="text-sm text-warn-text">{t('empty')}</p>}
        <div role="alert">
          {refusal && <p className="rounded-md bg-danger-tint px-3 py-2 text-sm text-danger-text">{refusal}</p>}
        </div>
      </div>
    </Dialog>
  );
}
