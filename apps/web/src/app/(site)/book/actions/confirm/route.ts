import type { NextRequest } from 'next/server';
import {
  COOKIE_PATH,
  ENTRIES_COOKIE,
  entriesCookie,
  entriesOf,
  holdCookieName,
  noticeCookie,
} from '@/features/booking/hold-cookie.ts';
import { formPost } from '@/server/form-post.ts';
import { readerLocale } from '@/server/locale.ts';

/** Turns a hold into a booking and shows its card; a refusal comes back with every entry kept. */
export const POST = (request: NextRequest) =>
  formPost(request, async ({ fields, attempt, goTo }) => {
    const holdId = String(fields.get('hold') ?? '');
    const intent = String(fields.get('intent') ?? '');
    const entries = entriesOf(fields);
    const locale = await readerLocale();
    const confirmed = await attempt(intent, (call) =>
      call.reservations.confirm({
        holdId,
        guest: {
          name: entries.name,
          ...(entries.phone ? { phone: entries.phone } : {}),
          ...(entries.email ? { email: entries.email } : {}),
        },
        ...(entries.notes ? { notes: entries.notes } : {}),
        locale,
      }),
    );
    const forget = { value: null, path: COOKIE_PATH, seconds: 0 };
    if (confirmed.ok && confirmed.value.manageUrl) {
      const { pathname } = new URL(confirmed.value.manageUrl);
      return goTo(`${pathname}?done=booked`, [
        { ...forget, name: holdCookieName(holdId) },
        { ...forget, name: ENTRIES_COOKIE },
      ]);
    }
    if (confirmed.ok) return goTo('/book');
    const { problem } = confirmed;
    return goTo(`/book/details?hold=${encodeURIComponent(holdId)}&notice=${problem.requestId}`, [
      noticeCookie(problem, COOKIE_PATH),
      entriesCookie(entries),
    ]);
  });
