import type { PlacedOrder, placeOrderInput } from '@tavola/shared/schemas';
import type { z } from 'zod';
import { newIntentKey } from '../../client/intent-key.ts';
import { plainClient } from '../../client/plain-client.ts';
import { problemOf } from '../../client/problem.ts';

export type PlaceInput = z.infer<typeof placeOrderInput>;
export type SendOrder = (input: PlaceInput, intentKey: string) => Promise<PlacedOrder>;

export interface PlaceIntent {
  key: string;
  input: PlaceInput;
  /** The server has done nothing with it: it was not sent yet, or turned away at the door. */
  untouched?: true;
}

export const sendOrder: SendOrder = (input, intentKey) =>
  plainClient().orders.place.mutate(input, { context: { intentKey } });

const nameOf = (location: string) => `tavola.placing.${location}`;

/** Answers that say that nothing was begun under the key. */
const TURNED_AWAY = ['BUSY', 'RATE_LIMITED'];

/**
 * Sends an order under one key per intent. The intent is written down first and crossed out only after a definite answer, so
 * that an order whose answer was lost, to a dead network or a closed tab, is asked for again and never placed twice: what
 * became of it is found out before another one is begun, and when it was placed after all, that is the answer.
 */
export async function placeOnce(
  location: string,
  input: PlaceInput,
  send: SendOrder = sendOrder,
): Promise<PlacedOrder> {
  const open = openIntent(location);
  if (open && isSame(open.input, input)) return attempt(location, open, send);
  if (open && !open.untouched) {
    try {
      return await attempt(location, open, send);
    } catch (error) {
      if (openIntent(location)) throw error;
    }
  }
  return attempt(location, { key: newIntentKey(), input, untouched: true }, send);
}

const isSame = (one: PlaceInput, other: PlaceInput) => JSON.stringify(one) === JSON.stringify(other);

async function attempt(location: string, intent: PlaceIntent, send: SendOrder): Promise<PlacedOrder> {
  const { key, input } = intent;
  write(location, { key, input });
  try {
    const placed = await send(input, key);
    write(location, undefined);
    return placed;
  } catch (error) {
    const problem = problemOf(error);
    if (problem && !problem.retryable) write(location, undefined);
    else if (problem && TURNED_AWAY.includes(problem.code)) write(location, intent);
    throw error;
  }
}

/** The order that has no definite answer yet. */
export function openIntent(location: string): PlaceIntent | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(nameOf(location)) ?? 'null');
    if (typeof value !== 'object' || value === null || !('key' in value) || !('input' in value)) return undefined;
    return value as PlaceIntent;
  } catch {
    return undefined;
  }
}

function write(location: string, intent: PlaceIntent | undefined) {
  try {
    if (intent) sessionStorage.setItem(nameOf(location), JSON.stringify(intent));
    else sessionStorage.removeItem(nameOf(location));
  } catch {
    // Storage is switched off: the key still covers every retry of this press.
  }
}
