import { DEFAULT_LOCALE, type EventName, type Locale } from '@tavola/shared';
import { EVENT_CATALOG } from '../events/catalog.ts';
import { type LoadedContext, type RuleContext, withWords } from './rule-context.ts';

const SAMPLE_ID = '01936f2e-8a00-7000-8000-000000000001';

/** Events that concern a person we can write to. */
export const hasCustomer = (event: EventName): boolean =>
  ['reservation', 'order', 'waitlist', 'review', 'payment'].includes(EVENT_CATALOG[event].object);

/** What rules see of a sample event; every name a rule of this event may use is in it. */
export function sampleContext(event: EventName, locale: Locale = DEFAULT_LOCALE): RuleContext {
  const { sample, object } = EVENT_CATALOG[event];
  return {
    event: { id: SAMPLE_ID, name: event, at: '2026-12-01T10:00:00.000Z' },
    ...withWords(sample, locale),
    ...(hasCustomer(event)
      ? {
          customer: {
            name: 'Ana Souza',
            firstName: 'Ana',
            email: 'ana@example.com',
            phone: '+351912345678',
            locale,
            tags: ['regular'],
            vip: false,
          },
        }
      : {}),
    location: {
      name: 'Tavola Harbour',
      slug: 'harbour',
      phone: '+351210000000',
      email: 'harbour@example.com',
      address: 'Rua do Cais 12, 1200-001 Lisboa',
      timezone: 'Europe/Lisbon',
    },
    restaurant: { name: 'Tavola', email: 'hello@example.com', phone: '+351210000001' },
    links: sampleLinks(object),
  };
}

/** One browser that follows the sample; undefined for events about nothing with a page of its own. */
export function sampleFollowed(event: EventName): LoadedContext['followed'] {
  const { object } = EVENT_CATALOG[event];
  if (!hasCustomer(event) || object === 'waitlist') return undefined;
  return { kind: object === 'reservation' ? 'reservation' : 'order', id: SAMPLE_ID, browsers: [SAMPLE_ID] };
}

function sampleLinks(object: string): Record<string, string> {
  const home = 'https://tavola.example';
  switch (object) {
    case 'reservation':
      return { home, manage: `${home}/manage/sample`, review: `${home}/review/sample` };
    case 'order':
      return { home, track: `${home}/track/sample`, review: `${home}/review/sample` };
    case 'waitlist':
      return { home, accept: `${home}/waitlist/sample` };
    default:
      return { home };
  }
}
