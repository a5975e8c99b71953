import type { NextRequest } from 'next/server';
import { secondsLeft } from '@/features/booking/hold-cookie.ts';
import { readHoldForm } from '@/features/booking/hold-form.ts';
import { EMBED, embedHref } from '@/features/widget/embed-pass.ts';
import { embedPost, sealPass } from '@/server/embed-visit.ts';

/** Holds a table and goes on to the details; a refusal goes back with what would work. */
export const POST = (request: NextRequest) =>
  embedPost(request, async ({ fields, pass, attempt, goTo }) => {
    const form = readHoldForm(fields);
    if (!form) return goTo(EMBED);
    const { input, day, intent } = form;
    let held = await attempt(intent, (call) => call.reservations.hold(input));
    // The same press long ago: that table is no longer held, so this is a new intent.
    if (held.ok && secondsLeft(held.value, new Date()) === 0) {
      held = await attempt(`${intent}.${Date.now()}`, (call) => call.reservations.hold(input));
    }
    const { visit, entries } = pass;
    if (held.ok) return goTo(embedHref('/details', { pass: sealPass({ visit, entries, hold: held.value }) }));
    return goTo(
      embedHref('', {
        location: input.location,
        date: day,
        partySize: String(input.partySize),
        area: input.area,
        pass: sealPass({ visit, entries, notice: held.problem }),
      }),
    );
  });
