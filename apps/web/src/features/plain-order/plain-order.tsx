import type { OrderType } from '@tavola/shared';
import type { Location, MenuItem, Problem, Quote } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Radio } from '@tavola/ui/checkbox';
import { EmptyState } from '@tavola/ui/empty-state';
import { Field } from '@tavola/ui/field';
import { formatDay, formatInstant, formatMoney } from '@tavola/ui/format';
import { Input } from '@tavola/ui/input';
import { LinkButton } from '@tavola/ui/link-button';
import { Select } from '@tavola/ui/select';
import { getLocale, getTranslations } from 'next-intl/server';
import { OrderTotals } from '../checkout/order-totals.tsx';
import { paths } from '../shell/paths.ts';
import { chosenWords, type PlainCart } from './plain-cart.ts';
import { basisOf, type PlainDraft, plainQuote } from './plain-draft.ts';

export interface PlainOrderProps {
  cart: PlainCart | undefined;
  draft: PlainDraft;
  type: OrderType;
  types: readonly OrderType[];
  place: Pick<Location, 'timezone' | 'name'>;
  slug: string | undefined;
  items: ReadonlyMap<string, MenuItem>;
  quote: Quote | undefined;
  /** Why there is no price, or why the order was not placed. */
  problem: Pick<Problem, 'message'> | undefined;
  days: readonly string[];
  slots: readonly { at: string; date: string; time: string; available: boolean }[];
  /** One key for this sight of the form: sending it twice orders once. */
  intent: string;
}

/** Cart and checkout as one plain form: every button is a round trip, nothing typed is lost. */
export async function PlainOrder(props: PlainOrderProps) {
  const { cart, draft, type, types, place, slug, items, quote, problem, days, slots, intent } = props;
  const t = await getTranslations('checkout');
  const words = await getTranslations('cart');
  const common = await getTranslations('common');
  const locale = await getLocale();
  if (!cart || cart.lines.length === 0) {
    return (
      <EmptyState
        title={words('empty')}
        action={<LinkButton href={paths.menu(slug, cart?.table)}>{words('toMenu')}</LinkButton>}
      >
        {words('emptyText')}
      </EmptyState>
    );
  }
  const total = quote && formatMoney({ amount: quote.totals.total, currency: quote.totals.currency }, locale);
  return (
    <form method="post" action="/order/actions/place" className="grid max-w-2xl gap-10">
      {/* Enter in a field presses a form's first button; without this one it would take a dish out. */}
      <button type="submit" aria-hidden tabIndex={-1} className="sr-only" />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="quote" value={quote?.quote ?? ''} />
      <input type="hidden" name="basis" value={basisOf(plainQuote(cart, draft, type))} />
      {problem && (
        <p role="alert" className="rounded-md bg-danger-tint px-4 py-3 text-danger-text">
          {problem.message}
        </p>
      )}
      <section aria-labelledby="plain-lines">
        <h2 id="plain-lines" className="mb-3 font-display text-2xl">
          {words('title')}
        </h2>
        <ul className="divide-y divide-line border-y border-line">
          {cart.lines.map((line, index) => {
            const item = items.get(line.itemId);
            const priced = quote?.lines[index];
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a plain cart's lines have no other name
              <li key={index} className="flex items-baseline gap-4 py-3">
                <span className="min-w-0 flex-1">
                  <span className="tabular">{line.quantity}×</span> {item?.name ?? priced?.name ?? words('gone')}
                  <span className="block text-sm text-ink-2">
                    {[...chosenWords(line, item), line.comment].filter(Boolean).join(', ')}
                  </span>
                </span>
                <span className="tabular">{priced && formatMoney(priced.total, locale)}</span>
                <Button
                  type="submit"
                  variant="quiet"
                  size="sm"
                  formNoValidate
                  formAction={`/order/actions/remove?line=${index}`}
                >
                  {t('plain.remove')}
                  <span className="sr-only">{item?.name}</span>
                </Button>
              </li>
            );
          })}
        </ul>
        <p className="mt-3">
          <a href={paths.menu(slug, cart.table)} className="text-sm underline underline-offset-4">
            {words('add')}
          </a>
        </p>
      </section>

      <section aria-labelledby="plain-how" className="grid gap-4">
        <h2 id="plain-how" className="font-display text-2xl">
          {t('how')}
        </h2>
        <fieldset className="grid gap-1">
          <legend className="sr-only">{t('type')}</legend>
          {types.map((name) => (
            <Radio
              key={name}
              name="type"
              value={name}
              defaultChecked={name === type}
              label={common(`orderType.${name}`)}
            />
          ))}
        </fieldset>
        {type !== 'dine_in' && (
          <div className="grid gap-4 md:grid-cols-2">
            <Field label={t('when.day')} hint={t('plain.dayHint')}>
              <Select name="day" defaultValue={draft.day || days[0]}>
                {days.map((date) => (
                  <option key={date} value={date}>
                    {formatDay(date, 'shortDay', locale)}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={t('when.label')}>
              <Select name="at" defaultValue={draft.at}>
                <option value="">
                  {quote && draft.at === ''
                    ? t('when.asapReady', { time: formatInstant(quote.readyAt, 'dateTime', locale, place.timezone) })
                    : t('when.asap')}
                </option>
                {slots.map((slot) => (
                  <option key={slot.at} value={slot.at} disabled={!slot.available}>
                    {slot.available ? slot.time : t('when.full', { time: slot.time })}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
        )}
        <p>
          <Button type="submit" variant="secondary" formNoValidate formAction="/order/actions/update">
            {t('plain.update')}
          </Button>
        </p>
      </section>

      <section aria-labelledby="plain-who" className="grid gap-4">
        <h2 id="plain-who" className="font-display text-2xl">
          {t('who')}
        </h2>
        <Field label={t('contact.name')}>
          <Input name="name" autoComplete="name" required maxLength={120} defaultValue={draft.name} />
        </Field>
        <Field label={t('contact.phone')}>
          <Input
            name="phone"
            type="tel"
            autoComplete="tel"
            required
            minLength={5}
            maxLength={32}
            defaultValue={draft.phone}
          />
        </Field>
        <Field label={t('contact.email')} aside={common('optional')}>
          <Input name="email" type="email" autoComplete="email" maxLength={254} defaultValue={draft.email} />
        </Field>
        {type === 'delivery' && (
          <>
            <Field label={t('contact.line1')}>
              <Input name="line1" autoComplete="address-line1" required maxLength={160} defaultValue={draft.line1} />
            </Field>
            <Field label={t('contact.postcode')}>
              <Input name="postcode" autoComplete="postal-code" required maxLength={20} defaultValue={draft.postcode} />
            </Field>
            <Field label={t('contact.city')}>
              <Input name="city" autoComplete="address-level2" required maxLength={80} defaultValue={draft.city} />
            </Field>
            <Field label={t('contact.instructions')} aside={common('optional')}>
              <Input name="instructions" maxLength={280} defaultValue={draft.instructions} />
            </Field>
          </>
        )}
        <Field label={t('notes')} aside={common('optional')}>
          <Input name="notes" maxLength={500} defaultValue={draft.notes} />
        </Field>
        <Field label={t('coupon.label')} aside={common('optional')}>
          <Input name="coupon" maxLength={40} defaultValue={draft.coupon} />
        </Field>
      </section>

      <section aria-labelledby="plain-sum" className="grid gap-4">
        <h2 id="plain-sum" className="font-display text-2xl">
          {t('sum')}
        </h2>
        {quote && <OrderTotals totals={quote.totals} stale={false} />}
        <p className="text-sm text-ink-2">{t(`pay.${type === 'delivery' ? 'on_delivery' : 'counter'}`)}</p>
        <Button type="submit" size="lg">
          {total ? t('plain.place', { total }) : t('plain.update')}
        </Button>
      </section>
    </form>
  );
}
