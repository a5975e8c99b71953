import { CART_COOKIE, CART_SECONDS, type PlainCart } from './plain-cart.ts';
import { DRAFT_COOKIE, DRAFT_SECONDS, type PlainDraft } from './plain-draft.ts';

/** What the plain checkout keeps in the browser between two forms. */
export const cartCookie = (cart: PlainCart | undefined) => ({
  name: CART_COOKIE,
  value: cart && cart.lines.length > 0 ? JSON.stringify(cart) : null,
  path: '/',
  seconds: CART_SECONDS,
});

export const draftCookie = (draft: PlainDraft | undefined) => ({
  name: DRAFT_COOKIE,
  value: draft ? JSON.stringify(draft) : null,
  path: '/order',
  seconds: DRAFT_SECONDS,
});
