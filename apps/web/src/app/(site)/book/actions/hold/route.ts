import type { NextRequest } from 'next/server';
import { COOKIE_PATH, holdCookieName, noticeCookie, secondsLeft } from '@/features/booking/hold-cookie.ts';
import { bookingAddress, readHoldForm } from '@/features/booking/hold-form.ts';
import { formPost } from '@/server/form-post.ts';

/** How long a lapsed hold is remembered, so that its page can offer to hold again. */
const MEMORY_SECONDS = 3_600;

/** Holds a table and goes on to the details; a refusal goes back with what would work. */
export const POST = (request: NextRequest) =>
  formPost(request, async ({ fields, attempt, goTo }) => {
    const form = readHoldForm(fields);
    if (!form) return goTo('/book');
    let held = await attempt(form.intent, (call) => call.reservations.hold(form.input));
    // The same press long ago: that table is no longer held, so this is a new intent.
    if (held.ok && secondsLeft(held.value, new Date()) === 0) {
      held = await attempt(`${form.intent}.${Date.now()}`, (call) => call.reservations.hold(form.input));
    }
    if (held.ok) {
      const { holdId } = held.value;
      return goTo(`/book/details?hold=${holdId}`, [
        { name: holdCookieName(holdId), value: JSON.stringify(held.value), path: COOKIE_PATH, seconds: MEMORY_SECONDS },
      ]);
    }
    return goTo(bookingAddress(form.input, form.day, held.problem.requestId), [
      noticeCookie(held.problem, COOKIE_PATH),
    ]);
  });
