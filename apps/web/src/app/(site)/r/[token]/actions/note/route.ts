import type { NextRequest } from 'next/server';
import { type ManageParams, manageAction } from '@/server/managed-booking.ts';

/** Keeps a note with the booking; sent twice it is kept once. */
export const POST = (request: NextRequest, context: ManageParams) =>
  manageAction(request, context, 'noted', ({ fields, attempt }, token, intent) =>
    attempt(intent, (call) =>
      call.manage.modify({
        token,
        revision: Number(fields.get('revision')),
        notes: String(fields.get('notes') ?? '').trim(),
      }),
    ),
  );
