import { z } from 'zod';

const hasYear = (text: string): boolean => /^(19|2\d)\d{2}-/.test(text);
const YEAR_SPAN = 'Use a year between 1900 and 2999';

/** Local calendar day `YYYY-MM-DD`, always beside a time zone; in years that calendars and the database can reckon with. */
export const dateSchema = z.iso.date().refine(hasYear, YEAR_SPAN);

/** Local wall-clock time `HH:MM`, always beside a time zone. */
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Use HH:MM between 00:00 and 23:59');

/** RFC 3339 instant with offset. */
export const instantSchema = z.iso.datetime({ offset: true }).refine(hasYear, YEAR_SPAN);

export const idSchema = z.uuid();

/** A location's id or slug. */
export const locationRefSchema = z.string().min(1).max(64);

/** Integer minor units and ISO 4217 code. */
export const moneySchema = z.object({ amount: z.int(), currency: z.string().length(3) });
export type Money = z.infer<typeof moneySchema>;

export const partySizeSchema = z.int().min(1).max(500);

export const emailSchema = z.email().max(254);

/** Free text people type; control characters other than newlines and tabs are refused. */
export const freeTextSchema = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !/[^\P{Cc}\n\r\t]/u.test(text), 'Control characters are not allowed');

export const contactSchema = z.strictObject({
  name: freeTextSchema(120).pipe(z.string().min(1)),
  phone: z.string().trim().min(5).max(32).optional(),
  email: emailSchema.optional(),
});
export type Contact = z.infer<typeof contactSchema>;

export const cursorInput = { cursor: z.string().max(512).optional(), limit: z.int().min(1).max(200).optional() };

/** Cursor page of items. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
