import type { NextRequest } from 'next/server';
import { EMBED } from '@/features/widget/embed-pass.ts';
import { embedPost } from '@/server/embed-visit.ts';

/** Gives a held table back and returns to the times. A hold that is gone already is given back too. */
export const POST = (request: NextRequest) =>
  embedPost(request, async ({ fields, attempt, goTo }) => {
    const holdId = String(fields.get('hold') ?? '');
    const back = String(fields.get('back') ?? '');
    await attempt(undefined, (call) => call.reservations.releaseHold({ holdId }));
    return goTo(back.startsWith(`${EMBED}?`) ? back : EMBED);
  });
