import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { caller } from './caller.ts';
import { orNotFound } from './or-not-found.ts';
import { siteLocation } from './site-locations.ts';

/** The order behind a tracking link with its place; a link that was made up is a 404. */
export const trackedOrder = cache(async (token: string) => {
  const order = await orNotFound(async () => (await caller()).orders.tracked({ token }));
  const site = order && (await siteLocation(order.location));
  if (!order || !site) notFound();
  return { order, site };
});

export interface TrackParams {
  params: Promise<{ token: string }>;
}

export const tokenOf = async ({ params }: TrackParams): Promise<string> => decodeURIComponent((await params).token);
