import { type NextRequest, NextResponse } from 'next/server';
import { secondsLeft } from '@/features/booking/hold-cookie.ts';
import { embedHref } from '@/features/widget/embed-pass.ts';
import { embedPost, sealPass } from '@/server/embed-visit.ts';

/** Gives a hold more time once. Scripts get the seconds left as JSON, plain forms the details page again. */
export const POST = (request: NextRequest) =>
  embedPost(request, async ({ fields, pass, attempt, goTo, wantsJson }) => {
    const holdId = String(fields.get('hold') ?? '');
    const extended = await attempt(`${fields.get('intent')}:extend:${holdId}`, (call) =>
      call.reservations.extendHold({ holdId }),
    );
    const next = extended.ok ? { ...pass, hold: extended.value } : { ...pass, notice: extended.problem };
    if (!wantsJson) return goTo(embedHref('/details', { pass: sealPass(next) }));
    return extended.ok
      ? NextResponse.json({ secondsLeft: secondsLeft(extended.value, new Date()) })
      : NextResponse.json(extended.problem, { status: extended.problem.status });
  });
