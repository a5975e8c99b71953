import { API_VERSION } from '@tavola/shared';
import { paths } from '../shell/paths.ts';
import { type DiscoveryFacts, offersOf } from './discovery-facts.ts';

/** `/.well-known/tavola`: where a machine finds the API, how it signs in, and what each location offers now. */
export function wellKnown({ restaurant, publicUrl, locations, now }: DiscoveryFacts) {
  const at = (path: string) => `${publicUrl}${path}`;
  const [first] = locations;
  return {
    name: restaurant,
    apiVersion: API_VERSION,
    api: { base: at('/api/v1'), openapi: at('/api/v1/openapi.json'), reference: at('/api/v1/docs') },
    typedClient: { package: '@tavola/client', url: publicUrl },
    mcp: { url: at('/mcp'), transport: 'streamable-http' },
    subscriptions: { url: at('/ws').replace(/^http/, 'ws') },
    authentication: {
      scheme: 'Bearer',
      keys: ['tav_live_', 'tav_test_'],
      withoutKey: ['availability:read', 'reservations:write', 'waitlist:write', 'menu:read', 'orders:write'],
    },
    idempotency: { header: 'Idempotency-Key', mcp: '_meta.idempotencyKey', requiredWithKey: true },
    testMode: { keyPrefix: 'tav_test_', clock: at('/api/v1/test/clock'), faultHeader: 'X-Test-Fault' },
    documents: { llms: at('/llms.txt'), sitemap: at('/sitemap.xml') },
    widget: { script: at('/widget.js') },
    locations: locations.map((location) => {
      const slug = location === first ? undefined : location.slug;
      const { booking, ordering } = offersOf(location, now);
      return {
        id: location.id,
        slug: location.slug,
        name: location.name,
        timezone: location.timezone,
        currency: location.currency,
        pages: {
          home: at(paths.home(slug)),
          menu: at(paths.menu(slug)),
          ...(booking ? { book: at(paths.book(slug)) } : {}),
        },
        capabilities: {
          availability: true,
          booking,
          waitlist: booking,
          menu: true,
          ordering,
          partySize: { min: location.policies.minPartySize, max: location.policies.maxPartySize },
          maxAdvanceDays: location.policies.maxAdvanceDays,
        },
      };
    }),
  };
}
