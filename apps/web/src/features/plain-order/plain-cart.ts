import { cartLineSchema, type MenuItem } from '@tavola/shared/schemas';
import { z } from 'zod';
import { fitsCookie } from '../booking/cookie-room.ts';

/** The cart of a browser without scripts, in a cookie of its own: ids and quantities, never a price. */
export const CART_COOKIE = 'tavola.plain-cart';
export const CART_SECONDS = 86_400;
const MOST_LINES = 60;

const plainCartSchema = z.object({
  location: z.string().max(64),
  /** Of the code on a table. */
  table: z.string().min(16).max(128).optional(),
  lines: z.array(cartLineSchema).max(MOST_LINES),
});
export type PlainCart = z.infer<typeof plainCartSchema>;
export type PlainLine = PlainCart['lines'][number];

export function readPlainCart(text: string | undefined): PlainCart | undefined {
  if (!text) return undefined;
  try {
    return plainCartSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The dish a form on a dish's page asks for; nothing when it was not such a form. */
export function readDishForm(
  fields: FormData,
): { location: string; table: string | undefined; line: PlainLine } | undefined {
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  const options: { valueId: string; quantity?: number }[] = [];
  for (const [name, value] of fields.entries()) {
    const [kind, id = ''] = name.split('.');
    if (kind === 'choice' && value !== '') options.push({ valueId: String(value) });
    if (kind === 'pick') options.push({ valueId: id });
    const count = kind === 'count' ? Number(value) : 0;
    if (count > 0) options.push({ valueId: id, quantity: count });
  }
  const line = cartLineSchema.safeParse({
    itemId: text('itemId'),
    quantity: Number(text('quantity') || '1'),
    ...(options.length > 0 ? { options } : {}),
    ...(text('comment') ? { comment: text('comment') } : {}),
  });
  if (!line.success || text('location') === '') return undefined;
  return { location: text('location'), table: text('table') || undefined, line: line.data };
}

/** The cart with a dish more. A cart of another place is put aside for it; undefined when it would not fit into its cookie. */
export function withDish(
  cart: PlainCart | undefined,
  { location, table, line }: NonNullable<ReturnType<typeof readDishForm>>,
): PlainCart | undefined {
  const same = cart?.location === location ? cart : undefined;
  const seat = table ?? same?.table;
  const more = { location, lines: [...(same?.lines ?? []), line], ...(seat ? { table: seat } : {}) };
  const isFull = more.lines.length > MOST_LINES || !fitsCookie(more);
  return isFull ? undefined : more;
}

/** What was chosen for a line, in words of the menu. */
export const chosenWords = (line: PlainLine, item: MenuItem | undefined): string[] =>
  (line.options ?? []).flatMap(({ valueId, quantity }) => {
    const name = item?.options.flatMap(({ values }) => values).find(({ id }) => id === valueId)?.name;
    return name ? [quantity && quantity > 1 ? `${quantity} × ${name}` : name] : [];
  });
