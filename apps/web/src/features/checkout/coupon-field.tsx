'use client';

import { Button } from '@tavola/ui/button';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

export interface CouponFieldProps {
  /** The code in use; empty for none. */
  coupon: string;
  onChange: (coupon: string) => void;
  error: string | undefined;
}

/** A code that is sent only when asked for, so a half-typed one never counts as wrong. */
export function CouponField({ coupon, onChange, error }: CouponFieldProps) {
  const t = useTranslations('checkout.coupon');
  const [typed, setTyped] = useState(coupon);
  if (coupon && !error)
    return (
      <p className="flex min-h-10 items-center gap-3">
        <span className="flex-1">{t('applied', { code: coupon.toUpperCase() })}</span>
        <Button
          variant="quiet"
          size="sm"
          onClick={() => {
            setTyped('');
            onChange('');
          }}
        >
          {t('remove')}
        </Button>
      </p>
    );
  return (
    <div className="flex items-start gap-2">
      <Field label={t('label')} error={error} className="flex-1">
        <Input
          value={typed}
          maxLength={40}
          autoCapitalize="characters"
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.target.value);
            if (coupon) onChange('');
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            onChange(typed.trim());
          }}
        />
      </Field>
      <Button variant="secondary" className="mt-6.5" disabled={!typed.trim()} onClick={() => onChange(typed.trim())}>
        {t('apply')}
      </Button>
    </div>
  );
}
