import type { Db } from '@tavola/db';
import type { PlacedOrder, Quote, QuoteInput } from '@tavola/shared/schemas';
import { anonymousActor, staffActor } from '../../kernel/actor.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { testCtx } from '../../kernel/test-ctx.ts';
import { forgetBacklog } from '../../kitchen/read-backlog.ts';
import { forgetMenu } from '../../menu/read-menu.ts';
import type { Trattoria } from '../../menu/testing/trattoria.ts';
import { placeOrder } from '../place-order.ts';
import { quoteOrder } from '../quote-order.ts';

/** A Wednesday in Lisbon, 20:00. */
export const WEDNESDAY = new Date('2026-11-18T20:00:00Z');

export type Cart = Partial<QuoteInput>;

/** The counter of a trattoria in tests: quotes and places as a diner or as staff, always on fresh facts. */
export function tillOf(db: Db, house: Trattoria, now: () => Date = () => WEDNESDAY) {
  const diner = (more: Partial<Ctx> = {}) => testCtx(db, { clock: now, actor: anonymousActor('browser'), ...more });
  const staff = (more: Partial<Ctx> = {}) =>
    testCtx(db, {
      clock: now,
      actor: staffActor({ id: '01936f2e-8a00-7000-8000-000000000001', name: 'Rui', role: 'staff', locationIds: null }),
      ...more,
    });
  const cart = (more: Cart = {}): QuoteInput => ({
    location: house.slug,
    type: 'pickup',
    lines: [{ itemId: house.items.soup, quantity: 1 }],
    ...more,
  });
  const pizza = (more: Partial<QuoteInput['lines'][number]> = {}) => ({
    itemId: house.items.pizza,
    quantity: 1,
    options: [{ valueId: house.sizes.small }],
    ...more,
  });
  const fresh = () => {
    forgetMenu(db);
    forgetBacklog(db);
  };
  const quote = (more: Cart = {}, ctx: Ctx = diner()): Promise<Quote> => {
    fresh();
    return quoteOrder(ctx, cart(more));
  };
  const contact = { name: 'Ana Reis', phone: '+351912345678' };
  const placeQuote = (token: string, ctx: Ctx = diner(), who = contact): Promise<PlacedOrder> => {
    fresh();
    return placeOrder(ctx, { quote: token, contact: who, payment: { method: 'counter' } });
  };
  const place = async (more: Cart = {}, ctx: Ctx = diner(), who = contact): Promise<PlacedOrder> =>
    placeQuote((await quote(more, ctx)).quote, ctx, who);
  return { diner, staff, cart, pizza, quote, place, placeQuote, contact };
}

export const tokenOf = ({ trackingUrl }: PlacedOrder): string => trackingUrl.split('/').at(-1) ?? '';
