import 'server-only';
import { notFound } from 'next/navigation';
import type { NextRequest, NextResponse } from 'next/server';
import { cache } from 'react';
import { noticeCookie } from '@/features/booking/hold-cookie.ts';
import type { Done } from '@/features/manage/booking-card.tsx';
import { paths } from '@/features/shell/paths.ts';
import type { Attempt } from './attempt.ts';
import { caller } from './caller.ts';
import { type FormPost, formPost } from './form-post.ts';
import { orNotFound } from './or-not-found.ts';
import { siteLocation } from './site-locations.ts';

/** The booking behind a guest's link with its place; a link that was tampered with is the same 404 as one to nothing. */
export const managedBooking = cache(async (token: string) => {
  const booking = await orNotFound(async () => (await caller()).manage.get({ token }));
  const site = booking && (await siteLocation(booking.location));
  if (!booking || !site) notFound();
  return { booking, site };
});

export interface ManageParams {
  params: Promise<{ token: string }>;
}

export const tokenOf = async ({ params }: ManageParams): Promise<string> => decodeURIComponent((await params).token);

/** One thing a guest does with their link, as a plain form: back to the card when done, back to `refused` when not. */
export function manageAction(
  request: NextRequest,
  context: ManageParams,
  done: Done,
  run: (post: FormPost, token: string, intent: string) => Promise<Attempt<unknown> | undefined>,
  refused: (post: FormPost) => string = () => '',
): Promise<NextResponse> {
  return formPost(request, async (post) => {
    const token = await tokenOf(context);
    const path = paths.booking(token);
    const result = await run(post, token, String(post.fields.get('intent') ?? ''));
    if (!result) return post.goTo(path);
    if (result.ok) return post.goTo(`${path}?done=${done}`);
    const { problem } = result;
    const back = `${path}${refused(post)}`;
    return post.goTo(`${back}${back.includes('?') ? '&' : '?'}notice=${problem.requestId}`, [
      noticeCookie(problem, '/r'),
    ]);
  });
}
