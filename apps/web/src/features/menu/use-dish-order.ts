'use client';

import type { MenuItem } from '@tavola/shared/schemas';
import { useState } from 'react';
import type { CartLine } from '../cart/cart.ts';
import { type Choice, chosenOptions, shownPrice, startingChoice, unmetOptions } from './option-choice.ts';

interface Draft {
  choice: Choice;
  quantity: number;
  comment: string;
  /** The button was pressed while something was still to be chosen. */
  pressed: boolean;
}

export interface DishOrder extends Draft {
  change: (changes: Partial<Draft>) => void;
  /** Ids of the groups that still ask for something. */
  missing: string[];
  /** Minor units for the whole quantity, by the printed prices. */
  total: number;
  line: Omit<CartLine, 'id'>;
}

/** What is being chosen for a dish, starting from its defaults or from the line it has in the cart. */
export function useDishOrder(item: MenuItem, line?: CartLine): DishOrder {
  const [draft, setDraft] = useState<Draft>(() => ({
    choice: line
      ? Object.fromEntries(line.options.map(({ valueId, quantity }) => [valueId, quantity]))
      : startingChoice(item.options),
    quantity: line?.quantity ?? 1,
    comment: line?.comment ?? '',
    pressed: false,
  }));
  return {
    ...draft,
    change: (changes) => setDraft((current) => ({ ...current, ...changes })),
    missing: unmetOptions(item.options, draft.choice).map(({ id }) => id),
    total: shownPrice(item, draft.choice) * draft.quantity,
    line: {
      itemId: item.id,
      quantity: draft.quantity,
      options: chosenOptions(draft.choice),
      comment: draft.comment.trim(),
    },
  };
}
