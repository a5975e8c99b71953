import type { MetadataRoute } from 'next';

export interface WebManifest {
  name: string;
  /** Under the icon; home screens cut off after about twelve letters. */
  shortName: string;
  description?: string;
  /** Where it opens, and what tells it apart from other installations of this site. */
  start: string;
  scope: string;
  background: string;
}

/** How the site stands on a home screen (W3C Web App Manifest). */
export function webManifest({ name, shortName, description, start, scope, background }: WebManifest): Response {
  const manifest: MetadataRoute.Manifest = {
    id: start,
    name,
    short_name: shortName,
    ...(description ? { description } : {}),
    start_url: start,
    scope,
    display: 'standalone',
    background_color: background,
    theme_color: background,
    icons: [
      { src: '/icons/app-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/app-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8', 'cache-control': 'public, max-age=300' },
  });
}
