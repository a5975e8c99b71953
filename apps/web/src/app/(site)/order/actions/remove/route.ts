import type { NextRequest } from 'next/server';
import { CART_COOKIE, readPlainCart } from '@/features/plain-order/plain-cart.ts';
import { cartCookie, draftCookie } from '@/features/plain-order/plain-cookies.ts';
import { readDraftForm } from '@/features/plain-order/plain-draft.ts';
import { formPost } from '@/server/form-post.ts';

/** Takes a line out of the cart and keeps what was typed. */
export const POST = (request: NextRequest) =>
  formPost(request, async ({ fields, goTo }) => {
    const cart = readPlainCart(request.cookies.get(CART_COOKIE)?.value);
    const at = Number(request.nextUrl.searchParams.get('line'));
    const left = cart && { ...cart, lines: cart.lines.filter((_line, index) => index !== at) };
    return goTo('/order', [cartCookie(left), draftCookie(readDraftForm(fields))]);
  });
