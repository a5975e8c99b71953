import { holdOutput } from '@tavola/shared/schemas';
import { z } from 'zod';
import { type Entries, noticeProblem } from '../booking/hold-cookie.ts';

/**
 * What a visitor of the widget carries from page to page, in the address and sealed by the server: cookies of a page inside
 * another site's frame are not to be relied on.
 */
export const embedPass = z.object({
  /** The visitor's own secret; it owns the hold. */
  visit: z.string(),
  hold: holdOutput.optional(),
  notice: noticeProblem.optional(),
  entries: z.object({ name: z.string(), phone: z.string(), email: z.string(), notes: z.string() }).optional(),
});
export type EmbedPass = z.infer<typeof embedPass>;

export const NO_ENTRIES: Entries = { name: '', phone: '', email: '', notes: '' };

export const EMBED = '/embed/book';

export const embedHref = (page: '' | '/details' | '/done', query: Record<string, string | undefined>): string => {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `${EMBED}${page}?${new URLSearchParams(given)}`;
};
