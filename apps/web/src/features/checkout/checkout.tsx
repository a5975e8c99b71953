'use client';

import type { OrderType } from '@tavola/shared';
import type { Location, MenuItem, PlacedOrder } from '@tavola/shared/schemas';
import { EmptyState } from '@tavola/ui/empty-state';
import { Field } from '@tavola/ui/field';
import { LinkButton } from '@tavola/ui/link-button';
import { Segmented } from '@tavola/ui/segmented';
import { Textarea } from '@tavola/ui/textarea';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { askQuote } from '../cart/ask-quote.ts';
import type { CartLine } from '../cart/cart.ts';
import { useCart } from '../cart/use-cart.ts';
import { ItemSheet } from '../menu/item-sheet.tsx';
import { isOrderable } from '../menu/orderable.ts';
import { paths } from '../shell/paths.ts';
import { askTimes } from './ask-times.ts';
import { ContactFields } from './contact-fields.tsx';
import { CouponField } from './coupon-field.tsx';
import { type FieldErrors, missingFields } from './missing-fields.ts';
import { OrderLines } from './order-lines.tsx';
import { OrderSummary } from './order-summary.tsx';
import { sendOrder } from './place-intent.ts';
import { PointsChoice, type Redeem } from './points-choice.tsx';
import type { Spot } from './problem-spot.ts';
import { TipChoice } from './tip-choice.tsx';
import { type CheckoutServices, useCheckout } from './use-checkout.ts';
import { WhenChoice } from './when-choice.tsx';

export interface CheckoutProps {
  place: Pick<Location, 'slug' | 'name' | 'timezone' | 'currency' | 'phone' | 'address'>;
  /** The slug as addresses show it. */
  slug: string | undefined;
  /** Order types this location takes now, the usual one first. */
  types: OrderType[];
  items: MenuItem[];
  /** The day at the restaurant. */
  today: string;
  tipsEnabled: boolean;
  /** Of the QR code on a table. */
  tableToken?: string | undefined;
  services?: CheckoutServices;
}

const leaveFor = ({ trackingUrl }: PlacedOrder) => window.location.assign(new URL(trackingUrl).pathname);
const LIVE: CheckoutServices = { ask: askQuote, send: sendOrder, times: askTimes, onPlaced: leaveFor };
const PAYMENT: Record<OrderType, 'counter' | 'on_delivery'> = {
  pickup: 'counter',
  delivery: 'on_delivery',
  dine_in: 'counter',
};

/** Cart and checkout on one page: everything is changed in place, nothing is lost, and every price is the server's. */
export function Checkout({
  place,
  slug,
  types,
  items,
  today,
  tipsEnabled,
  tableToken,
  services = LIVE,
}: CheckoutProps) {
  const t = useTranslations('checkout');
  const cartWords = useTranslations('cart');
  const typeName = useTranslations('common.orderType');
  const [cart, actions] = useCart(place.slug);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const [edited, setEdited] = useState<{ line: CartLine; open: boolean }>();
  const [missing, setMissing] = useState<Spot[]>([]);
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  const form = useRef<HTMLFormElement>(null);
  const [redeem, setRedeem] = useState<Redeem>();
  const checkout = useCheckout(
    place.slug,
    types,
    cart,
    { tableToken, redeem },
    {
      ...services,
      onPlaced: (order) => {
        actions.clear();
        services.onPlaced(order);
      },
    },
  );
  const { draft, change, quote, problem, spots } = checkout;

  const errors: FieldErrors = {};
  for (const spot of missing) errors[spot] = t(`missing.${spot as 'name'}`);
  for (const spot of spots) if (problem && !spot.startsWith('item:')) errors[spot] = problem.message;

  const submit = () => {
    const absent = missingFields(draft);
    setMissing(absent);
    if (absent.length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    checkout.place({
      contact: {
        name: draft.name.trim(),
        phone: draft.phone.trim(),
        ...(draft.email.trim() ? { email: draft.email.trim() } : {}),
      },
      payment: { method: PAYMENT[draft.type] },
      ...(draft.notes.trim() ? { notes: draft.notes.trim() } : {}),
    });
  };

  if (checkout.phase === 'checking' || checkout.phase === 'placed')
    return (
      <p role="status" className="py-24 text-center text-lg text-ink-2">
        {t(checkout.phase === 'checking' ? 'checking' : 'placed')}
      </p>
    );
  if (ready && cart.length === 0)
    return (
      <EmptyState
        title={cartWords('empty')}
        action={<LinkButton href={paths.menu(slug, tableToken)}>{cartWords('toMenu')}</LinkButton>}
      >
        {cartWords('emptyText')}
      </EmptyState>
    );
  const editedItem = edited && byId.get(edited.line.itemId);
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="grid gap-x-14 gap-y-10 lg:grid-cols-[1fr_22rem] lg:items-start"
    >
      <div className="grid gap-10">
        <section aria-labelledby="order-title">
          <h2 id="order-title" className="mb-3 font-display text-2xl">
            {cartWords('title')}
          </h2>
          <OrderLines
            cart={cart}
            items={byId}
            quote={quote}
            asking={checkout.asking}
            problem={problem}
            onQuantity={actions.setQuantity}
            onEdit={(line) => setEdited({ line, open: true })}
          />
          {errors.cart && (
            <p role="alert" className="mt-3 text-sm font-medium text-danger-text">
              {errors.cart}
            </p>
          )}
          <p className="mt-3">
            <a href={paths.menu(slug, tableToken)} className="text-sm underline underline-offset-4">
              {cartWords('add')}
            </a>
          </p>
        </section>

        <section aria-labelledby="how-title" className="grid gap-5">
          <h2 id="how-title" className="font-display text-2xl">
            {t('how')}
          </h2>
          {types.length > 1 && (
            <Segmented
              legend={t('type')}
              value={draft.type}
              choices={types.map((value) => ({ value, label: typeName(value) }))}
              onChange={(type) => change({ type, at: 'asap' })}
              className="w-full max-w-md"
            />
          )}
          {errors.type && (
            <p role="alert" className="text-sm text-danger-text">
              {errors.type}
            </p>
          )}
          {draft.type === 'pickup' && (
            <p className="text-ink-2">
              {place.name}, {place.address.line1}, {place.address.city}
            </p>
          )}
          {draft.type !== 'dine_in' && (
            <WhenChoice
              at={draft.at}
              onChange={(at) => change({ at })}
              slots={checkout.slots}
              days={checkout.days}
              day={checkout.day}
              onDay={checkout.chooseDay}
              readyAt={quote && !checkout.asking ? quote.readyAt : undefined}
              closed={checkout.closed}
              today={today}
              timeZone={place.timezone}
              error={problem?.code === 'LOCATION_CLOSED' && checkout.slots.length > 0 ? undefined : errors.when}
            />
          )}
        </section>

        <section aria-labelledby="who-title" className="grid gap-5">
          <h2 id="who-title" className="font-display text-2xl">
            {t('who')}
          </h2>
          <ContactFields
            draft={draft}
            onChange={(changes) => {
              setMissing([]);
              change(changes);
            }}
            errors={errors}
          />
          <Field label={t('notes')} aside={t('optional')} error={errors.notes}>
            <Textarea
              rows={2}
              maxLength={500}
              value={draft.notes}
              onChange={(event) => change({ notes: event.target.value })}
            />
          </Field>
        </section>
      </div>

      <OrderSummary
        checkout={checkout}
        payment={t(`pay.${PAYMENT[draft.type]}`)}
        phone={place.phone}
        error={errors.form}
      >
        {tipsEnabled && (
          <TipChoice
            tip={draft.tip}
            onChange={(tip) => change({ tip })}
            subtotal={checkout.subtotal}
            currency={place.currency}
            error={errors.tip}
          />
        )}
        <PointsChoice redeem={redeem} onChange={setRedeem} />
        <CouponField
          key={draft.coupon}
          coupon={draft.coupon}
          onChange={(coupon) => change({ coupon })}
          error={errors.coupon}
        />
      </OrderSummary>

      {edited && editedItem && (
        <ItemSheet
          key={edited.line.id}
          item={editedItem}
          open={edited.open}
          orderable={isOrderable(editedItem, tableToken !== undefined)}
          line={edited.line}
          onClose={() => setEdited({ ...edited, open: false })}
          onSave={(line) => actions.replace({ ...line, id: edited.line.id })}
        />
      )}
    </form>
  );
}
