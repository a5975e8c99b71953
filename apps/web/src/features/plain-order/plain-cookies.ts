import { fittingEntries } from '../booking/cookie-room.ts';
import { CART_COOKIE, CART_SECONDS, type PlainCart } from './plain-cart.ts';
import { DRAFT_COOKIE, DRAFT_SECONDS, type PlainDraft } from './plain-draft.ts';

/** What the plain checkout keeps in the browser between two forms. */
export const cartCookie = (cart: PlainCart | undefined) => ({
  name: CART_COOKIE,
  value: cart && cart.lines.length > 0 ? JSON.stringify(cart) : null,
  path: '/',
  seconds: CART_SECONDS,
});

const SHORTENED_FIRST = ['notes', 'instructions', 'line1', 'email', 'name'] as const;

/** What would not fit is cut off the end of the note first: who it is for and where it goes matters more. */
export const draftCookie = (draft: PlainDraft | undefined) => ({
  name: DRAFT_COOKIE,
  value: draft ? JSON.stringify(fittingEntries(draft, SHORTENED_FIRST)) : null,
  path: '/order',
  seconds: DRAFT_SECONDS,
});
