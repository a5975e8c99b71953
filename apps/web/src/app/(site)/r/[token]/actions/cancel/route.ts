import type { NextRequest } from 'next/server';
import { GUEST_REASONS } from '@/features/manage/cancel-booking.tsx';
import { type ManageParams, manageAction } from '@/server/managed-booking.ts';

/** Cancels within the policy and frees the table. */
export const POST = (request: NextRequest, context: ManageParams) =>
  manageAction(request, context, 'cancelled', ({ fields, attempt }, token, intent) => {
    const given = fields.get('reason');
    const reason = GUEST_REASONS.find((known) => known === given) ?? 'guest_request';
    return attempt(intent, (call) => call.manage.cancel({ token, reason }));
  });
