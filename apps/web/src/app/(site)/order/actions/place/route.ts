import type { NextRequest } from 'next/server';
import { noticeCookie } from '@/features/booking/hold-cookie.ts';
import { CART_COOKIE, readPlainCart } from '@/features/plain-order/plain-cart.ts';
import { cartCookie, draftCookie } from '@/features/plain-order/plain-cookies.ts';
import { basisOf, plainQuote, readDraftForm } from '@/features/plain-order/plain-draft.ts';
import { formPost } from '@/server/form-post.ts';

/**
 * Places the order by the quote that was shown. When the form says something else by now, and after every refusal, it
 * leads back to the form with what was typed. The form's own key makes a second press the same order, also after the
 * first has emptied the cart.
 */
export const POST = (request: NextRequest) =>
  formPost(request, async ({ fields, attempt, goTo }) => {
    const cart = readPlainCart(request.cookies.get(CART_COOKIE)?.value);
    const draft = readDraftForm(fields);
    const intent = String(fields.get('intent') ?? '');
    const quote = String(fields.get('quote') ?? '');
    const type = draft.type ?? (cart?.table ? 'dine_in' : 'pickup');
    const isAsShown = !cart || basisOf(plainQuote(cart, draft, type)) === fields.get('basis');
    if (!isAsShown || quote === '' || intent === '') return goTo('/order', [draftCookie(draft)]);
    const { name, phone, email, notes } = draft;
    const placed = await attempt(intent, (call) =>
      call.orders.place({
        quote,
        contact: { name, ...(phone ? { phone } : {}), ...(email ? { email } : {}) },
        payment: { method: type === 'delivery' ? 'on_delivery' : 'counter' },
        ...(notes ? { notes } : {}),
      }),
    );
    if (placed.ok) {
      return goTo(new URL(placed.value.trackingUrl).pathname, [cartCookie(undefined), draftCookie(undefined)]);
    }
    return goTo(`/order?notice=${placed.problem.requestId}`, [
      draftCookie(draft),
      noticeCookie(placed.problem, '/order'),
    ]);
  });
