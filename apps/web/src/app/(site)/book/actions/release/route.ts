import type { NextRequest } from 'next/server';
import { COOKIE_PATH, holdCookieName } from '@/features/booking/hold-cookie.ts';
import { formPost } from '@/server/form-post.ts';

/** Gives a held table back and returns to the times. A hold that is gone already is given back too. */
export const POST = (request: NextRequest) =>
  formPost(request, async ({ fields, attempt, goTo }) => {
    const holdId = String(fields.get('hold') ?? '');
    const back = String(fields.get('back') ?? '');
    await attempt(undefined, (call) => call.reservations.releaseHold({ holdId }));
    return goTo(back.startsWith('/book?') ? back : '/book', [
      { name: holdCookieName(holdId), value: null, path: COOKIE_PATH, seconds: 0 },
    ]);
  });
