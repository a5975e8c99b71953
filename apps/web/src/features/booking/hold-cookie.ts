import { type Hold, holdOutput, type Problem, problemSchema } from '@tavola/shared/schemas';
import { fitsCookie, fittingEntries, longestStart } from './cookie-room.ts';

/**
 * What this browser holds, kept in its own cookie: the page can be reloaded, and works without scripts. It repeats what the
 * server said and decides nothing: whether the hold lives is asked of the server when it is confirmed.
 */
export const holdCookieName = (holdId: string) => `tavola.hold.${holdId}`;
export const COOKIE_PATH = '/book';

export function readHold(text: string | undefined): Hold | undefined {
  return parsed(text, holdOutput);
}

export const secondsLeft = (hold: Pick<Hold, 'expiresAt'>, now: Date): number =>
  Math.max(0, Math.round((Date.parse(hold.expiresAt) - now.getTime()) / 1000));

/** One refusal carried across a redirect; shown only under the address that names its id. */
export const NOTICE_COOKIE = 'tavola.notice';
const NOTICE_SECONDS = 600;

export interface Notice {
  id: string;
  problem: Pick<Problem, 'code' | 'message' | 'details' | 'alternatives'>;
}

const MAX_ALTERNATIVES = 6;
/** As many as a refusal shows. */
const SHOWN_ALTERNATIVES = 4;

/** The cookie of a refusal, for the pages below `path`; they name it by the refusal's `requestId`. */
export const noticeCookie = (
  problem: Problem,
  path: string,
): { name: string; value: string; path: string; seconds: number } => ({
  name: NOTICE_COOKIE,
  value: fittingNotice(problem),
  path,
  seconds: NOTICE_SECONDS,
});

/** As much of a refusal as fits: first goes what no page shows, last the message. */
function fittingNotice({ requestId: id, code, message, details, alternatives }: Problem): string {
  const some = (count: number) => alternatives?.slice(0, count);
  const shorter: Notice['problem'][] = [
    { code, message, details, alternatives: some(MAX_ALTERNATIVES) },
    { code, message, details, alternatives: some(SHOWN_ALTERNATIVES) },
    { code, message, alternatives: some(MAX_ALTERNATIVES) },
    { code, message, alternatives: some(SHOWN_ALTERNATIVES) },
    { code, message, alternatives: some(1) },
    { code, message },
  ];
  const problem = shorter.find((each) => fitsCookie({ id, problem: each })) ?? {
    code,
    message: longestStart(message, (part) => ({ id, problem: { code, message: part } })),
  };
  return JSON.stringify({ id, problem });
}

export function readNotice(text: string | undefined, id: string | undefined): Notice['problem'] | undefined {
  if (!text || !id) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('id' in value) || value.id !== id) return undefined;
    return noticeProblem.safeParse('problem' in value ? value.problem : undefined).data;
  } catch {
    return undefined;
  }
}

export const noticeProblem = problemSchema.pick({ code: true, message: true, details: true, alternatives: true });

/** What was typed, kept over a refusal so that nobody types it twice. */
export const ENTRIES_COOKIE = 'tavola.booking-entries';
const ENTRIES_SECONDS = 1_800;
export const ENTRY_FIELDS = ['name', 'phone', 'email', 'notes'] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];
export type Entries = Record<EntryField, string>;

export const entriesOf = (fields: FormData): Entries =>
  Object.fromEntries(ENTRY_FIELDS.map((name) => [name, String(fields.get(name) ?? '').trim()])) as Entries;

const SHORTENED_FIRST = ['notes', 'email', 'name', 'phone'] as const satisfies readonly EntryField[];

/** The cookie of what was typed. What would not fit is cut off the end of the note first: who is coming matters more. */
export const entriesCookie = (entries: Entries): { name: string; value: string; path: string; seconds: number } => ({
  name: ENTRIES_COOKIE,
  value: JSON.stringify(fittingEntries(entries, SHORTENED_FIRST)),
  path: COOKIE_PATH,
  seconds: ENTRIES_SECONDS,
});

export function readEntries(text: string | undefined): Entries {
  const empty = { name: '', phone: '', email: '', notes: '' };
  if (!text) return empty;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return empty;
    const kept = Object.entries(value).filter(
      ([name, entry]) => ENTRY_FIELDS.some((field) => field === name) && typeof entry === 'string',
    );
    return { ...empty, ...Object.fromEntries(kept) };
  } catch {
    return empty;
  }
}

function parsed<T>(text: string | undefined, schema: { safeParse: (value: unknown) => { data?: T | undefined } }) {
  if (!text) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
