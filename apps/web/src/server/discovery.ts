import 'server-only';
import type { DiscoveryFacts } from '@/features/discovery/discovery-facts.ts';
import { siteIdentity } from './site-identity.ts';
import { siteLocations } from './site-locations.ts';

export async function discoveryFacts(): Promise<DiscoveryFacts> {
  const [{ name, tagline, publicUrl }, locations] = await Promise.all([siteIdentity(), siteLocations()]);
  return { restaurant: name, tagline, publicUrl, locations, now: new Date() };
}

/** A public document that any site may read and any proxy keep for a minute. */
export const publicDocument = (body: string, type: string): Response =>
  new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'public, max-age=60',
      'access-control-allow-origin': '*',
    },
  });
