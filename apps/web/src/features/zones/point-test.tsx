'use client';

import { Button } from '@tavola/ui/button';
import { Field } from '@tavola/ui/field';
import { formatMoney } from '@tavola/ui/format';
import { Input } from '@tavola/ui/input';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { parsePrice } from '../menu-editor/price-text.ts';
import type { Position } from './zone-geometry.ts';

/** Where to look: a point of the plan, or a postcode. */
export type Asked = { position: Position } | { postcode: string };

export interface ZoneAnswer {
  zone: { name: string } | null;
  fee: number | null;
  missing: number;
}

export interface PointTestProps {
  /** Whether presses on the plan set the point. */
  asking: boolean;
  pin: Position | null;
  /** What the last question was answered. */
  answer: ZoneAnswer | null;
  failed: boolean;
  currency: string;
  digits: number;
  onAsking: (asking: boolean) => void;
  onAsk: (asked: Asked, subtotal: number) => void;
}

const POSITION = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/;

/** Tries an address as a diner's would be: by a press on the plan, by its position, by its postcode. */
export function PointTest({ asking, pin, answer, failed, currency, digits, onAsking, onAsk }: PointTestProps) {
  const t = useTranslations('zones');
  const locale = useLocale();
  const [where, setWhere] = useState('');
  const [cart, setCart] = useState('');
  const subtotal = parsePrice(cart, digits) ?? 0;
  const money = (amount: number) => formatMoney({ amount, currency }, locale);
  const ask = () => {
    const [, lat, lng] = POSITION.exec(where) ?? [];
    if (lat !== undefined && lng !== undefined) onAsk({ position: { lat: Number(lat), lng: Number(lng) } }, subtotal);
    else if (where.trim() !== '') onAsk({ postcode: where.trim() }, subtotal);
    else if (pin) onAsk({ position: pin }, subtotal);
  };
  return (
    <section aria-labelledby="zone-test" className="grid gap-3 rounded-md border border-line bg-raised p-4">
      <div className="flex items-center justify-between gap-2">
        <h2 id="zone-test" className="text-sm font-semibold">
          {t('test')}
        </h2>
        <Button size="sm" variant="secondary" aria-pressed={asking} onClick={() => onAsking(!asking)}>
          {asking ? t('stopAsking') : t('askPlan')}
        </Button>
      </div>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <Field label={t('where')} hint={t('whereHint')}>
          <Input
            value={where}
            placeholder={pin ? `${pin.lat}, ${pin.lng}` : '1200-109'}
            onChange={(event) => setWhere(event.target.value)}
          />
        </Field>
        <div className="flex items-end gap-3">
          <Field label={t('cart', { currency })} className="flex-1">
            <Input
              inputMode="decimal"
              className="tabular"
              placeholder="0"
              value={cart}
              onChange={(event) => setCart(event.target.value)}
            />
          </Field>
          <Button type="submit" variant="secondary" className="mb-1.5">
            {t('ask')}
          </Button>
        </div>
      </form>
      <div role="status" className="text-sm">
        {failed && <p className="text-danger-text">{t('askFailed')}</p>}
        {answer &&
          !failed &&
          (answer.zone ? (
            <p>
              <span className="font-medium">{answer.zone.name}</span>
              {`: ${answer.fee === 0 ? t('free') : money(answer.fee ?? 0)}`}
              {answer.missing > 0 && (
                <span className="block text-warn-text">{t('missing', { price: money(answer.missing) })}</span>
              )}
            </p>
          ) : (
            <p className="text-danger-text">{t('outside')}</p>
          ))}
      </div>
    </section>
  );
}
