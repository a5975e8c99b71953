import type { NextRequest } from 'next/server';
import { CART_COOKIE, readDishForm, readPlainCart, withDish } from '@/features/plain-order/plain-cart.ts';
import { cartCookie } from '@/features/plain-order/plain-cookies.ts';
import { formPost } from '@/server/form-post.ts';

/** Puts a dish into the cart, or says that it is full; what is wrong with the dish is said where it is priced. */
export const POST = (request: NextRequest) =>
  formPost(request, async ({ fields, goTo }) => {
    const dish = readDishForm(fields);
    if (!dish) return goTo('/menu');
    const cart = readPlainCart(request.cookies.get(CART_COOKIE)?.value);
    const more = withDish(cart, dish);
    return more ? goTo('/order', [cartCookie(more)]) : goTo('/order?full=1');
  });
