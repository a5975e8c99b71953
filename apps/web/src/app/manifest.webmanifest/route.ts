import { webManifest } from '@/features/installed/web-manifest.ts';
import { siteIdentity } from '@/server/site-identity.ts';

export const dynamic = 'force-dynamic';

/** The diner site on a home screen. */
export async function GET(): Promise<Response> {
  const { name, tagline } = await siteIdentity();
  return webManifest({ name, shortName: name, description: tagline, start: '/', scope: '/', background: '#f9f6f0' });
}
