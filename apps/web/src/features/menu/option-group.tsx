'use client';

import { Checkbox, Radio } from '@tavola/ui/checkbox';
import { formatMoney } from '@tavola/ui/format';
import { Stepper } from '@tavola/ui/stepper';
import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import { type Choice, type MenuOption, pick, pickedCount } from './option-choice.ts';

export interface OptionGroupProps {
  option: MenuOption;
  choice: Choice;
  onChange: (choice: Choice) => void;
  /** Set after a press on the button while this group still asks for something. */
  missing: boolean;
}

/** One group of choices in the shape of its kind: radio buttons, checkboxes or steppers. */
export function OptionGroup({ option, choice, onChange, missing }: OptionGroupProps) {
  const t = useTranslations('menu');
  const locale = useLocale();
  const id = useId();
  const needed = Math.max(option.min, option.required ? 1 : 0);
  const full = pickedCount(option, choice) >= option.max;
  const set = (valueId: string, quantity: number) => onChange(pick(option, choice, valueId, quantity));
  const extra = ({ amount, currency }: { amount: number; currency: string }) => {
    const price = formatMoney({ amount: Math.abs(amount), currency }, locale);
    return amount === 0 ? undefined : t(amount > 0 ? 'plus' : 'minus', { price });
  };
  return (
    <fieldset
      id={`option-${option.id}`}
      aria-describedby={`${id}-rule`}
      aria-invalid={missing || undefined}
      className="min-w-0 scroll-mt-4 py-4"
    >
      <legend className="float-start w-full font-semibold">{option.name}</legend>
      <p id={`${id}-rule`} className={missing ? 'text-sm font-medium text-danger-text' : 'text-sm text-ink-3'}>
        {missing
          ? t('missing')
          : needed > 1
            ? t('requiredMany', { count: needed })
            : needed === 1
              ? t('required')
              : t('upTo', { count: option.max })}
      </p>
      <div className="mt-1 divide-y divide-line">
        {option.values.map((value) => {
          const count = choice[value.id] ?? 0;
          const shared = {
            label: value.name,
            hint: value.available ? undefined : t('gone'),
            aside: extra(value.price),
          };
          if (option.kind === 'single')
            return (
              <Radio
                key={value.id}
                {...shared}
                name={id}
                checked={count > 0}
                disabled={!value.available}
                onChange={() => set(value.id, 1)}
              />
            );
          if (option.kind === 'multiple')
            return (
              <Checkbox
                key={value.id}
                {...shared}
                checked={count > 0}
                disabled={!value.available || (full && count === 0)}
                onChange={() => set(value.id, count > 0 ? 0 : 1)}
              />
            );
          return (
            <div key={value.id} className="flex min-h-12 items-center gap-3 py-1.5">
              <span className="flex-1">
                {value.name}
                {!value.available && <span className="block text-sm text-ink-3">{t('gone')}</span>}
              </span>
              <span className="tabular text-ink-2">{extra(value.price)}</span>
              <Stepper
                size="sm"
                value={count}
                max={value.available ? count + option.max - pickedCount(option, choice) : count}
                onChange={(quantity) => set(value.id, quantity)}
                label={value.name}
                decreaseLabel={t('less')}
                increaseLabel={t('more')}
              />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
