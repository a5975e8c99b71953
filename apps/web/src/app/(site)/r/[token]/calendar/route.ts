import { caller } from '@/server/caller.ts';
import { type ManageParams, tokenOf } from '@/server/managed-booking.ts';
import { orNotFound } from '@/server/or-not-found.ts';

/** The booking as a calendar file. */
export async function GET(_request: Request, context: ManageParams): Promise<Response> {
  const token = await tokenOf(context);
  const file = await orNotFound(async () => (await caller()).manage.calendar({ token }));
  if (!file) return new Response(null, { status: 404 });
  return new Response(file.content, {
    headers: {
      'content-type': file.contentType,
      'content-disposition': `attachment; filename="${file.filename}"`,
      'cache-control': 'no-store',
    },
  });
}
