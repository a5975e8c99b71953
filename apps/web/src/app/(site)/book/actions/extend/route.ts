import { type NextRequest, NextResponse } from 'next/server';
import { COOKIE_PATH, holdCookieName, noticeCookie, secondsLeft } from '@/features/booking/hold-cookie.ts';
import { formPost } from '@/server/form-post.ts';

const MEMORY_SECONDS = 3_600;

/** Gives a hold more time once. Scripts get the seconds left as JSON, plain forms the details page again. */
export const POST = (request: NextRequest) =>
  formPost(request, async ({ fields, attempt, goTo, wantsJson }) => {
    const holdId = String(fields.get('hold') ?? '');
    const page = `/book/details?hold=${encodeURIComponent(holdId)}`;
    const extended = await attempt(`${fields.get('intent')}:extend:${holdId}`, (call) =>
      call.reservations.extendHold({ holdId }),
    );
    if (!extended.ok) {
      if (wantsJson) return NextResponse.json(extended.problem, { status: extended.problem.status });
      return goTo(`${page}&notice=${extended.problem.requestId}`, [noticeCookie(extended.problem, COOKIE_PATH)]);
    }
    const hold = extended.value;
    const answer = goTo(page, [
      { name: holdCookieName(holdId), value: JSON.stringify(hold), path: COOKIE_PATH, seconds: MEMORY_SECONDS },
    ]);
    if (!wantsJson) return answer;
    const json = NextResponse.json({ secondsLeft: secondsLeft(hold, new Date()) });
    json.headers.set('set-cookie', answer.headers.get('set-cookie') ?? '');
    return json;
  });
