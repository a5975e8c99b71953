import type { CartLine as WireLine } from '@tavola/shared/schemas';

/** One line of a cart: ids and quantities, never a price. `id` is the browser's own. */
export interface CartLine {
  id: string;
  itemId: string;
  quantity: number;
  options: { valueId: string; quantity: number }[];
  comment: string;
}

export type Cart = readonly CartLine[];
export const EMPTY_CART: Cart = [];

const MAX_QUANTITY = 99;
const MAX_LINES = 60;

const sameDish = (one: Omit<CartLine, 'id' | 'quantity'>, other: Omit<CartLine, 'id' | 'quantity'>): boolean =>
  one.itemId === other.itemId &&
  one.comment === other.comment &&
  one.options.length === other.options.length &&
  one.options.every((option) =>
    other.options.some(({ valueId, quantity }) => valueId === option.valueId && quantity === option.quantity),
  );

/** Adds a dish; the same dish with the same choices joins its line. A full cart comes back as the very same. */
export function addLine(cart: Cart, line: Omit<CartLine, 'id'>, newId: () => string): Cart {
  const known = cart.find((other) => sameDish(other, line));
  if (known) return setQuantity(cart, known.id, known.quantity + line.quantity);
  return cart.length < MAX_LINES ? [...cart, { ...line, id: newId() }] : cart;
}

/** Changes a quantity; none removes the line. */
export const setQuantity = (cart: Cart, id: string, quantity: number): Cart =>
  quantity <= 0
    ? cart.filter((line) => line.id !== id)
    : cart.map((line) => (line.id === id ? { ...line, quantity: Math.min(MAX_QUANTITY, quantity) } : line));

/** Replaces what was chosen for a line, in place. */
export const replaceLine = (cart: Cart, changed: CartLine): Cart =>
  cart.map((line) => (line.id === changed.id ? changed : line));

export const countPortions = (cart: Cart): number => cart.reduce((sum, line) => sum + line.quantity, 0);

/** The lines as `orders.quote` wants them, in the same order. */
export const wireLines = (cart: Cart): WireLine[] =>
  cart.map(({ itemId, quantity, options, comment }) => ({
    itemId,
    quantity,
    ...(options.length > 0 ? { options } : {}),
    ...(comment ? { comment } : {}),
  }));

/** Reads a stored cart; anything that is not one is an empty cart. */
export function parseCart(text: string | null): Cart {
  if (!text) return EMPTY_CART;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every(isLine) ? value : EMPTY_CART;
  } catch {
    return EMPTY_CART;
  }
}

function isLine(value: unknown): value is CartLine {
  if (typeof value !== 'object' || value === null) return false;
  const line = value as Partial<Record<keyof CartLine, unknown>>;
  return (
    typeof line.id === 'string' &&
    typeof line.itemId === 'string' &&
    Number.isInteger(line.quantity) &&
    Array.isArray(line.options) &&
    typeof line.comment === 'string'
  );
}
