import 'server-only';
import { notFound } from 'next/navigation';
import type { NextRequest, NextResponse } from 'next/server';
import { noticeCookie } from '@/features/booking/hold-cookie.ts';
import { paths } from '@/features/shell/paths.ts';
import type { Attempt } from './attempt.ts';
import { caller } from './caller.ts';
import { type FormPost, formPost } from './form-post.ts';
import { type ManageParams, tokenOf } from './managed-booking.ts';
import { orNotFound } from './or-not-found.ts';
import { siteLocation } from './site-locations.ts';

/** The offer behind a waiting party's link with its place; a link that was tampered with is the same 404 as one to nothing. */
export async function offeredTable(token: string) {
  const offer = await orNotFound(async () => (await caller()).waitlist.offer({ token }));
  const site = offer && (await siteLocation(offer.location));
  if (!offer || !site) notFound();
  return { offer, site };
}

/** What a party answers to its offer, as a plain form: on to `done`, or back to the offer with the reason. */
export function answerOffer<T>(
  request: NextRequest,
  context: ManageParams,
  answer: (post: FormPost, token: string, intent: string) => Promise<Attempt<T>>,
  done: (value: T, path: string) => string,
): Promise<NextResponse> {
  return formPost(request, async (post) => {
    const token = await tokenOf(context);
    const path = paths.offer(token);
    const result = await answer(post, token, String(post.fields.get('intent') ?? ''));
    if (result.ok) return post.goTo(done(result.value, path));
    const { problem } = result;
    return post.goTo(`${path}?notice=${problem.requestId}`, [noticeCookie(problem, '/waitlist')]);
  });
}
