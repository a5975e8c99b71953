'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { newIntentKey } from '@/client/intent-key.ts';
import { addLine, type Cart, type CartLine, EMPTY_CART, parseCart, replaceLine, setQuantity } from './cart.ts';

const listeners = new Set<() => void>();
const known = new Map<string, { text: string | null; cart: Cart }>();

const keyOf = (location: string) => `tavola.cart.${location}`;

/** Storage can be switched off or full; the cart then lives as long as the page. */
function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return known.get(key)?.text ?? null;
  }
}

function snapshot(key: string): Cart {
  const text = readStored(key);
  const last = known.get(key);
  if (last && last.text === text) return last.cart;
  const cart = parseCart(text);
  known.set(key, { text, cart });
  return cart;
}

function store(key: string, cart: Cart) {
  const text = JSON.stringify(cart);
  known.set(key, { text, cart });
  try {
    localStorage.setItem(key, text);
  } catch {
    // Kept in memory.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

export interface CartActions {
  /** Whether it went in: a full cart stays as it is. */
  add: (line: Omit<CartLine, 'id'>) => boolean;
  setQuantity: (id: string, quantity: number) => void;
  replace: (line: CartLine) => void;
  clear: () => void;
}

/** The cart of one location: it survives reload, and other tabs follow. Empty while the server renders. */
export function useCart(location: string): [Cart, CartActions] {
  const key = keyOf(location);
  const cart = useSyncExternalStore(
    subscribe,
    () => snapshot(key),
    () => EMPTY_CART,
  );
  const change = useCallback((next: (cart: Cart) => Cart) => store(key, next(snapshot(key))), [key]);
  return [
    cart,
    {
      add: useCallback(
        (line) => {
          const before = snapshot(key);
          const after = addLine(before, line, newIntentKey);
          if (after !== before) store(key, after);
          return after !== before;
        },
        [key],
      ),
      setQuantity: useCallback((id, quantity) => change((current) => setQuantity(current, id, quantity)), [change]),
      replace: useCallback((line) => change((current) => replaceLine(current, line)), [change]),
      clear: useCallback(() => change(() => EMPTY_CART), [change]),
    },
  ];
}
