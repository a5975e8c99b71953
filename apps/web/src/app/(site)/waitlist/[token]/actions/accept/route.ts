import type { NextRequest } from 'next/server';
import type { ManageParams } from '@/server/managed-booking.ts';
import { answerOffer } from '@/server/offered-table.ts';

/** Takes the offered table and goes on to the booking it has become. */
export const POST = (request: NextRequest, context: ManageParams) =>
  answerOffer(
    request,
    context,
    ({ attempt }, token, intent) => attempt(intent, (call) => call.waitlist.acceptOffer({ token })),
    ({ manageUrl }, path) => (manageUrl ? `${new URL(manageUrl).pathname}?done=booked` : path),
  );
