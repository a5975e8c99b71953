import type { NextRequest } from 'next/server';
import { noticeCookie } from '@/features/booking/hold-cookie.ts';
import { paths } from '@/features/shell/paths.ts';
import { formPost } from '@/server/form-post.ts';
import { type TrackParams, tokenOf } from '@/server/tracked-order.ts';

/** Cancels the order by its own link, as the page with scripts does; the form's key makes a second press the same. */
export const POST = (request: NextRequest, context: TrackParams) =>
  formPost(request, async ({ fields, attempt, goTo }) => {
    const token = await tokenOf(context);
    const path = paths.track(token);
    const reason = String(fields.get('reason') ?? '').trim();
    const cancelled = await attempt(String(fields.get('intent') ?? ''), (call) =>
      call.orders.cancelByToken({ token, ...(reason ? { reason } : {}) }),
    );
    if (cancelled.ok) return goTo(path);
    const { problem } = cancelled;
    return goTo(`${path}?notice=${problem.requestId}`, [noticeCookie(problem, '/track')]);
  });
