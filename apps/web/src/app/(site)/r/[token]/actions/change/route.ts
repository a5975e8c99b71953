import type { NextRequest } from 'next/server';
import { bookingAddress, readHoldForm } from '@/features/booking/hold-form.ts';
import { type ManageParams, manageAction } from '@/server/managed-booking.ts';

/** Moves the booking to the pressed time; the old place is kept when the new one fails. */
export const POST = (request: NextRequest, context: ManageParams) =>
  manageAction(
    request,
    context,
    'changed',
    async ({ fields, attempt }, token) => {
      const form = readHoldForm(fields);
      if (!form) return undefined;
      const { date, time, partySize, area } = form.input;
      const revision = Number(fields.get('revision'));
      return attempt(`${form.intent}:${revision}`, (call) =>
        call.manage.modify({ token, revision, date, time, partySize, ...(area ? { area } : {}) }),
      );
    },
    ({ fields }) => {
      const form = readHoldForm(fields);
      return form ? bookingAddress(form.input, form.day).replace('/book', '/change') : '';
    },
  );
