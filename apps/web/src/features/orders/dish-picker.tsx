'use client';

import type { MenuItem } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Field } from '@tavola/ui/field';
import { formatMoney } from '@tavola/ui/format';
import { Input } from '@tavola/ui/input';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import { newIntentKey } from '@/client/intent-key.ts';
import { EMPTY_QUERY, findDishes } from '../menu/find-dishes.ts';
import { type Choice, shownPrice, startingChoice, unmetOptions } from '../menu/option-choice.ts';
import { OptionGroup } from '../menu/option-group.tsx';
import { type NewLine, newLine } from './new-line.ts';

export interface DishPickerProps {
  dishes: readonly { item: MenuItem; categories: string[] }[];
  onAdd: (line: NewLine) => void;
}

const MOST_SHOWN = 6;

/** Finds a dish by a few letters and adds it; one with options asks for them first. */
export function DishPicker({ dishes, onAdd }: DishPickerProps) {
  const t = useTranslations('orders.dishes');
  const locale = useLocale();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<{ item: MenuItem; choice: Choice; pressed: boolean }>();
  const search = useRef<HTMLInputElement>(null);
  const facts = useMemo(
    () =>
      dishes.map(({ item, categories }) => ({
        id: item.id,
        words: [item.name, ...categories].join(' '),
        allergens: item.allergens,
        dietary: item.dietary,
      })),
    [dishes],
  );
  const found = useMemo(() => {
    if (text.trim() === '') return [];
    const ids = findDishes(facts, { ...EMPTY_QUERY, text });
    return dishes.filter(({ item }) => ids.has(item.id)).slice(0, MOST_SHOWN);
  }, [dishes, facts, text]);
  const add = (item: MenuItem, choice: Choice) => {
    onAdd(newLine(item, choice, newIntentKey()));
    setChosen(undefined);
    setText('');
    search.current?.focus();
  };
  const pick = (item: MenuItem) => {
    const choice = startingChoice(item.options);
    if (item.options.length === 0) add(item, choice);
    else setChosen({ item, choice, pressed: false });
  };
  const price = (amount: number, currency: string) => formatMoney({ amount, currency }, locale);

  return (
    <div>
      <Field label={t('add')}>
        <Input
          ref={search}
          type="search"
          value={text}
          placeholder={t('searchHint')}
          autoComplete="off"
          onChange={(event) => {
            setText(event.target.value);
            setChosen(undefined);
          }}
          onKeyDown={(event) => {
            const first = found.find(({ item }) => !item.soldOut)?.item;
            if (event.key !== 'Enter' || !first || chosen) return;
            event.preventDefault();
            pick(first);
          }}
        />
      </Field>
      {chosen === undefined && found.length > 0 && (
        <ul className="mt-1 divide-y divide-line rounded-md border border-line bg-raised">
          {found.map(({ item }) => (
            <li key={item.id}>
              <button
                type="button"
                disabled={item.soldOut}
                onClick={() => pick(item)}
                className="flex min-h-11 w-full items-baseline gap-3 px-3 py-2 text-left text-sm hover:bg-sunken disabled:text-ink-3"
              >
                <span className="min-w-0 flex-1">{item.name}</span>
                <span className="tabular text-ink-2">
                  {item.soldOut ? t('soldOut') : price(item.price.amount, item.price.currency)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {text.trim() !== '' && found.length === 0 && <p className="mt-2 text-sm text-ink-3">{t('none')}</p>}
      {chosen && (
        <section aria-label={chosen.item.name} className="mt-2 rounded-md border border-line bg-raised px-4 pb-4">
          <div className="divide-y divide-line">
            {chosen.item.options.map((option) => (
              <OptionGroup
                key={option.id}
                option={option}
                choice={chosen.choice}
                onChange={(choice) => setChosen({ ...chosen, choice })}
                missing={chosen.pressed && unmetOptions([option], chosen.choice).length > 0}
              />
            ))}
          </div>
          <div className="mt-3 flex justify-end gap-2">
            <Button variant="quiet" onClick={() => setChosen(undefined)}>
              {t('back')}
            </Button>
            <Button
              onClick={() => {
                if (unmetOptions(chosen.item.options, chosen.choice).length > 0)
                  setChosen({ ...chosen, pressed: true });
                else add(chosen.item, chosen.choice);
              }}
            >
              {t('addFor', { price: price(shownPrice(chosen.item, chosen.choice), chosen.item.price.currency) })}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}
