import { DEFAULT_LOCALE, type Locale, TAX_CLASSES } from '@tavola/shared';
import type { z } from 'zod';

/** Why a line, a cell or a whole menu file cannot be taken. */
export type ImportReason =
  | { code: 'missing' | 'price' | 'minutes' | 'flag' | 'slug' | 'picture' | 'unknown_field' | 'text' }
  | { code: 'few_cells' | 'many_cells' | 'quotes' | 'not_json' | 'not_dishes' }
  | { code: 'unknown_value'; value: string }
  | { code: 'choice'; values: readonly string[] }
  | { code: 'too_long'; most: number }
  | { code: 'duplicate'; line: number }
  | { code: 'unknown_columns'; columns: readonly string[] }
  | { code: 'missing_columns'; columns: readonly string[] };

type Say = { [C in ImportReason['code']]: (reason: Extract<ImportReason, { code: C }>) => string };

const EN: Say = {
  missing: () => 'Missing',
  price: () => 'Use a price like 12.50',
  minutes: () => 'Use whole minutes',
  flag: () => 'Use yes or no',
  slug: () => 'Use small letters, digits and hyphens',
  picture: () => 'No such picture in the library',
  unknown_field: () => 'Unknown field',
  text: () => 'This text cannot be taken',
  few_cells: () => 'The line has fewer cells than there are columns',
  many_cells: () => 'The line has more cells than there are columns',
  quotes: () => 'A quotation mark is not closed',
  not_json: () => 'Not JSON',
  not_dishes: () => 'Not a list of dishes',
  unknown_value: ({ value }) => `Unknown: ${value}`,
  choice: ({ values }) => `Use one of ${values.join(', ')}`,
  too_long: ({ most }) => `Use at most ${most} characters`,
  duplicate: ({ line }) => `Already on line ${line}`,
  unknown_columns: ({ columns }) => `Unknown columns: ${columns.join(', ')}`,
  missing_columns: ({ columns }) => `Missing columns: ${columns.join(', ')}`,
};

const DE: Say = {
  missing: () => 'Fehlt',
  price: () => 'Preis wie 12,50 angeben',
  minutes: () => 'Ganze Minuten angeben',
  flag: () => 'yes oder no angeben',
  slug: () => 'Nur Kleinbuchstaben, Ziffern und Bindestriche',
  picture: () => 'Dieses Bild gibt es in der Bildersammlung nicht',
  unknown_field: () => 'Unbekanntes Feld',
  text: () => 'Dieser Text kann nicht übernommen werden',
  few_cells: () => 'Die Zeile hat weniger Zellen, als es Spalten gibt',
  many_cells: () => 'Die Zeile hat mehr Zellen, als es Spalten gibt',
  quotes: () => 'Ein Anführungszeichen wird nicht geschlossen',
  not_json: () => 'Kein JSON',
  not_dishes: () => 'Keine Liste von Gerichten',
  unknown_value: ({ value }) => `Unbekannt: ${value}`,
  choice: ({ values }) => `Eines von ${values.join(', ')} angeben`,
  too_long: ({ most }) => `Höchstens ${most} Zeichen`,
  duplicate: ({ line }) => `Steht schon in Zeile ${line}`,
  unknown_columns: ({ columns }) => `Unbekannte Spalten: ${columns.join(', ')}`,
  missing_columns: ({ columns }) => `Fehlende Spalten: ${columns.join(', ')}`,
};

const WORDS: Record<Locale, Say> = { en: EN, de: DE };
const isKnown = (locale: string): locale is Locale => locale in WORDS;

/** The reason as a sentence in the reader's language. */
export function sayReason(reason: ImportReason, locale: string): string {
  const words = WORDS[isKnown(locale) ? locale : DEFAULT_LOCALE];
  const say: (reason: never) => string = words[reason.code];
  return say(reason as never);
}

const BY_FIELD: Readonly<Record<string, ImportReason>> = {
  price: { code: 'price' },
  prepMinutes: { code: 'minutes' },
  active: { code: 'flag' },
  signature: { code: 'flag' },
  image: { code: 'picture' },
  taxClass: { code: 'choice', values: TAX_CLASSES },
};

/** What is wrong with a cell; `text` is what it holds, undefined when it is empty. */
export function reasonOf(issue: z.core.$ZodIssue, text: string | undefined): ImportReason {
  const [field, place] = issue.path;
  if (text === undefined) return { code: 'missing' };
  if (issue.code === 'too_big' && issue.origin === 'string') return { code: 'too_long', most: Number(issue.maximum) };
  if (typeof place === 'number') return { code: 'unknown_value', value: partsOf(text)[place] ?? text };
  if (field === 'slug') return { code: 'slug' };
  return BY_FIELD[String(field)] ?? { code: 'text' };
}

/** The entries of a list cell. */
export const partsOf = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
