import type { MenuItem } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Checkbox, Radio } from '@tavola/ui/checkbox';
import { Field } from '@tavola/ui/field';
import { formatMoney } from '@tavola/ui/format';
import { Input } from '@tavola/ui/input';
import { getLocale, getTranslations } from 'next-intl/server';

export interface DishFormProps {
  item: MenuItem;
  location: string;
  table: string | undefined;
}

/** Orders a dish by a plain form, for browsers without scripts. */
export async function DishForm({ item, location, table }: DishFormProps) {
  const t = await getTranslations('menu');
  const locale = await getLocale();
  const extra = ({ amount, currency }: { amount: number; currency: string }) =>
    amount === 0
      ? undefined
      : t(amount > 0 ? 'plus' : 'minus', { price: formatMoney({ amount: Math.abs(amount), currency }, locale) });
  return (
    <form method="post" action="/order/actions/add" className="mx-auto max-w-2xl px-5 pb-16 md:px-8">
      <input type="hidden" name="itemId" value={item.id} />
      <input type="hidden" name="location" value={location} />
      {table && <input type="hidden" name="table" value={table} />}
      <div className="divide-y divide-line border-t border-line">
        {item.options.map((option) => (
          <fieldset key={option.id} className="min-w-0 py-4">
            <legend className="float-start w-full font-semibold">{option.name}</legend>
            <p className="text-sm text-ink-3">
              {option.min > 1
                ? t('requiredMany', { count: option.min })
                : option.min === 1
                  ? t('required')
                  : t('upTo', { count: option.max })}
            </p>
            <div className="mt-1 divide-y divide-line">
              {option.values.map((value) => {
                const shared = {
                  label: value.name,
                  hint: value.available ? undefined : t('gone'),
                  aside: extra(value.price),
                  disabled: !value.available,
                };
                if (option.kind === 'single')
                  return (
                    <Radio
                      key={value.id}
                      {...shared}
                      name={`choice.${option.id}`}
                      value={value.id}
                      defaultChecked={value.default && value.available}
                      required={option.required}
                    />
                  );
                if (option.kind === 'multiple')
                  return (
                    <Checkbox
                      key={value.id}
                      {...shared}
                      name={`pick.${value.id}`}
                      value="1"
                      defaultChecked={value.default && value.available}
                    />
                  );
                return (
                  <div key={value.id} className="flex min-h-12 items-center gap-3 py-1.5">
                    <label htmlFor={`count-${value.id}`} className="flex-1">
                      {value.name}
                    </label>
                    <span className="tabular text-ink-2">{shared.aside}</span>
                    <Input
                      id={`count-${value.id}`}
                      type="number"
                      name={`count.${value.id}`}
                      min={0}
                      max={option.max}
                      defaultValue={value.default && value.available ? 1 : 0}
                      disabled={!value.available}
                      className="w-20"
                    />
                  </div>
                );
              })}
            </div>
          </fieldset>
        ))}
      </div>
      <div className="grid gap-4 border-t border-line pt-4">
        <Field label={t('comment')} hint={t('commentHint')}>
          <Input name="comment" maxLength={280} />
        </Field>
        <div className="flex items-end gap-3">
          <Field label={t('quantity')} className="w-24">
            <Input type="number" name="quantity" min={1} max={item.remaining ?? 99} defaultValue={1} />
          </Field>
          <Button type="submit" size="lg" className="flex-1">
            {t('plain.add')}
          </Button>
        </div>
      </div>
    </form>
  );
}
