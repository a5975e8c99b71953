import type { NextRequest } from 'next/server';
import { type ManageParams, manageAction } from '@/server/managed-booking.ts';

/** The guest says that they will come. */
export const POST = (request: NextRequest, context: ManageParams) =>
  manageAction(request, context, 'attending', ({ attempt }, token, intent) =>
    attempt(intent, (call) => call.manage.confirmAttendance({ token })),
  );
