import { ALLERGENS, DIETARY_TAGS, LOCALES, ORDER_TYPES, TAX_CLASSES } from '@tavola/shared';
import { createItemInput, picturePathSchema } from '@tavola/shared/schemas';
import Papa from 'papaparse';
import { z } from 'zod';
import { slugOf } from './change-menu.ts';
import { type ImportReason, partsOf, reasonOf, sayReason } from './import-reasons.ts';

/** Columns of a menu file, in order. Lists are separated by semicolons, categories by ` > `, prices are like `12.50`. */
export const MENU_COLUMNS = [
  'slug',
  'name',
  'category',
  'description',
  'price',
  'active',
  'allergens',
  'dietary',
  'orderTypes',
  'prepMinutes',
  'station',
  'taxClass',
  'signature',
  'image',
  ...LOCALES.filter((locale) => locale !== 'en').flatMap((locale) => [`name_${locale}`, `description_${locale}`]),
] as const;

/** One dish as a file has it, every value as text. */
export type MenuRecord = Record<string, string>;

export interface FileLine {
  line: number;
  record: MenuRecord;
  /** What is wrong with the line as a line. */
  problem?: ImportReason;
}

const recordsSchema = z
  .array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])))
  .max(20_000);

/** Splits a file into lines; the first line of a CSV names the columns. Throws the reason when it is no such file. */
export function readMenuFile(format: 'csv' | 'json', text: string): FileLine[] {
  return format === 'csv' ? readCsv(text) : readJson(text);
}

function readCsv(text: string): FileLine[] {
  const parsed = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (header) => header.trim(),
    // Spreadsheets must not run a cell as a formula, so the export puts an apostrophe before one.
    transform: (cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''),
  });
  const columns = parsed.meta.fields ?? [];
  const unknown = columns.filter((column) => !MENU_COLUMNS.includes(column as 'slug'));
  if (unknown.length > 0) throw new MenuFileProblem({ code: 'unknown_columns', columns: unknown });
  const missing = ['name', 'category', 'price'].filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new MenuFileProblem({ code: 'missing_columns', columns: missing });
  const problems = new Map<number | undefined, ImportReason>(
    parsed.errors.map((error) => [error.row, BROKEN[error.code] ?? { code: 'quotes' }]),
  );
  const startLines = linesOfRecords(text);
  return parsed.data.map((record, index) => {
    const problem = problems.get(index);
    return { line: startLines[index + 1] ?? index + 2, record, ...(problem ? { problem } : {}) };
  });
}

const BROKEN: Readonly<Record<string, ImportReason>> = {
  TooFewFields: { code: 'few_cells' },
  TooManyFields: { code: 'many_cells' },
};

/** On which line of the file each record begins: quoted descriptions may span several. */
function linesOfRecords(text: string): number[] {
  const starts: number[] = [];
  let isQuoted = false;
  let line = 1;
  let current = '';
  let startedAt = 1;
  const end = () => {
    if (current.replace(/[",\s]/g, '') !== '') starts.push(startedAt);
    current = '';
    startedAt = line + 1;
  };
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted;
    if (sign === '\n') {
      if (!isQuoted) end();
      line += 1;
    } else current += sign;
  }
  end();
  return starts;
}

function readJson(text: string): FileLine[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new MenuFileProblem({ code: 'not_json' }, { cause: error });
  }
  const records = recordsSchema.safeParse(value);
  if (!records.success) throw new MenuFileProblem({ code: 'not_dishes' });
  return records.data.map((record, index) => ({
    line: index + 1,
    record: Object.fromEntries(Object.entries(record).map(([field, entry]) => [field, String(entry ?? '')])),
  }));
}

/** The file as a whole cannot be read. */
export class MenuFileProblem extends Error {
  override name = 'MenuFileProblem';
  readonly reason: ImportReason;
  constructor(reason: ImportReason, options?: ErrorOptions) {
    super(sayReason(reason, 'en'), options);
    this.reason = reason;
  }
}

const list = <const T extends readonly string[]>(allowed: T) =>
  z
    .string()
    .transform(partsOf)
    .pipe(z.array(z.enum(allowed as unknown as [string, ...string[]])));
const flag = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.enum(['true', 'false', 'yes', 'no', '1', '0']))
  .transform((text) => ['true', 'yes', '1'].includes(text));
const minorUnits = z
  .string()
  .trim()
  .regex(/^\d{1,7}([.,]\d{1,2})?$/)
  .transform((text) => Math.round(Number(text.replace(',', '.')) * 100));

/** Reads the cells that are filled; empty ones leave a dish as it is. */
export const menuRecordSchema = z.object({
  slug: createItemInput.shape.slug,
  name: createItemInput.shape.name,
  category: z.string().trim().min(1),
  description: createItemInput.shape.description,
  price: minorUnits,
  active: flag.optional(),
  allergens: list(ALLERGENS).optional(),
  dietary: list(DIETARY_TAGS).optional(),
  orderTypes: list(ORDER_TYPES).optional(),
  prepMinutes: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .optional(),
  station: createItemInput.shape.station,
  taxClass: z.enum(TAX_CLASSES).optional(),
  signature: flag.optional(),
  image: picturePathSchema.optional(),
});

/** The dish a line describes, or what is wrong with it, field by field. */
export function parseMenuRecord(record: MenuRecord) {
  const filled = Object.fromEntries(
    Object.entries(record)
      .map(([field, text]) => [field, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  );
  const unknown = Object.keys(filled).filter((field) => !MENU_COLUMNS.includes(field as 'slug'));
  const parsed = menuRecordSchema.safeParse(filled);
  const errors = [
    ...unknown.map((field) => ({ field, reason: { code: 'unknown_field' } as const })),
    ...(parsed.error?.issues.map((issue) => {
      const field = String(issue.path[0] ?? '');
      return { field, reason: reasonOf(issue, filled[field]) };
    }) ?? []),
  ];
  if (!parsed.success || errors.length > 0) return { ok: false as const, errors };
  const translations = Object.fromEntries(
    LOCALES.filter((locale) => locale !== 'en').flatMap((locale) => {
      const words = { name: filled[`name_${locale}`], description: filled[`description_${locale}`] };
      return words.name || words.description ? [[locale, words]] : [];
    }),
  );
  const { category, ...fields } = parsed.data;
  const path = category
    .split('>')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return {
    ok: true as const,
    dish: { ...fields, slug: fields.slug ?? slugOf(fields.name), translations: translations as Translations },
    path,
  };
}

type Translations = Record<string, { name?: string; description?: string }>;

export const writeCsv = (records: readonly MenuRecord[]): string =>
  `${Papa.unparse({ fields: [...MENU_COLUMNS], data: records.map((record) => MENU_COLUMNS.map((column) => record[column] ?? '')) }, { newline: '\n', escapeFormulae: true })}\n`;
