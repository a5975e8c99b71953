import type { NextRequest } from 'next/server';
import type { ManageParams } from '@/server/managed-booking.ts';
import { answerOffer } from '@/server/offered-table.ts';

/** Lets the offered table go to the next in line. */
export const POST = (request: NextRequest, context: ManageParams) =>
  answerOffer(
    request,
    context,
    ({ attempt }, token, intent) => attempt(intent, (call) => call.waitlist.declineOffer({ token })),
    (_, path) => path,
  );
