import { paths } from '../shell/paths.ts';
import { type DiscoveryFacts, offersOf } from './discovery-facts.ts';

/** `/sitemap.xml`: the public pages of every location; the booking page only where tables are booked online. */
export function sitemapXml({ publicUrl, locations, now }: DiscoveryFacts): string {
  const [first] = locations;
  const pages = locations.flatMap((location) => {
    const slug = location === first ? undefined : location.slug;
    const booking = offersOf(location, now).booking ? [paths.book(slug)] : [];
    return [paths.home(slug), paths.menu(slug), ...booking];
  });
  const entries = pages.map((page) => `  <url><loc>${escaped(`${publicUrl}${page}`)}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>\n',
  ].join('\n');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Pages that act for someone or belong to the house; the rest may be read by anyone. */
const PRIVATE = [
  '/dashboard',
  '/kitchen',
  '/sign-in',
  '/checkout',
  '/track/',
  '/r/',
  '/review/',
  '/waitlist/',
  '/table/',
  '/api/',
  '/embed/',
];
/** What machines are meant to read below a private path. */
const OPEN = ['/api/v1/docs', '/api/v1/openapi.json'];

/** `/robots.txt`. */
export const robotsText = ({ publicUrl }: Pick<DiscoveryFacts, 'publicUrl'>): string =>
  [
    'User-agent: *',
    ...OPEN.map((path) => `Allow: ${path}`),
    ...PRIVATE.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
  ].join('\n');
