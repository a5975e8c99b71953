import type { EditOrderInput, MenuItem, Order } from '@tavola/shared/schemas';
import { type Choice, chosenOptions, shownPrice } from '../menu/option-choice.ts';

/** A dish staff adds to an order; its price is for show, the server's is what counts. */
export interface NewLine {
  key: string;
  itemId: string;
  name: string;
  quantity: number;
  options: { valueId: string; quantity: number }[];
  /** What was chosen, in words. */
  chosen: string;
  each: number;
}

export function newLine(item: MenuItem, choice: Choice, key: string): NewLine {
  const names = item.options.flatMap((option) =>
    option.values.flatMap(({ id, name }) => {
      const count = choice[id] ?? 0;
      return count > 1 ? [`${count} × ${name}`] : count === 1 ? [name] : [];
    }),
  );
  return {
    key,
    itemId: item.id,
    name: item.name,
    quantity: 1,
    options: chosenOptions(choice),
    chosen: names.join(', '),
    each: shownPrice(item, choice),
  };
}

export const wireLine = ({ itemId, quantity, options }: NewLine) => ({
  itemId,
  quantity,
  ...(options.length > 0 ? { options } : {}),
});

/** The list an edit sends: lines of the order that stay, then what is new. */
export const editedLines = (
  kept: readonly { line: Order['lines'][number]; quantity: number }[],
  added: readonly NewLine[],
): EditOrderInput['lines'] => [
  ...kept.flatMap(({ line, quantity }) => (line.id && quantity > 0 ? [{ lineId: line.id, quantity }] : [])),
  ...added.filter(({ quantity }) => quantity > 0).map(wireLine),
];
