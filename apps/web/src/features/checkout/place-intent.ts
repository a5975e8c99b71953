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
}

export const sendOrder: SendOrder = (input, intentKey) =>
  plainClient().orders.place.mutate(input, { context: { intentKey } });

const nameOf = (location: string) => `tavola.placing.${location}`;

/**
 * Sends an order under one key per intent. The intent is written down first and crossed out only after a definite answer, so
 * that an order whose answer was lost, to a dead network or a closed tab, is asked for again and never placed twice.
 */
export async function placeOnce(
  location: string,
  input: PlaceInput,
  send: SendOrder = sendOrder,
): Promise<PlacedOrder> {
  const open = openIntent(location);
  const intent = open && JSON.stringify(open.input) === JSON.stringify(input) ? open : { key: newIntentKey(), input };
  write(location, intent);
  try {
    const placed = await send(intent.input, intent.key);
    write(location, undefined);
    return placed;
  } catch (error) {
    const problem = problemOf(error);
    if (problem && !problem.retryable) write(location, undefined);
    throw error;
  }
}

/** The order whose fate is not known yet. */
export function openIntent(location: string): PlaceIntent | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(nameOf(location)) ?? 'null');
    if (typeof value !== 'object' || value === null || !('key' in value) || !('input' in value)) return undefined;
    return value as PlaceIntent;
  } catch {
    return undefined;
  }
}

export const forgetIntent = (location: string): void => write(location, undefined);

function write(location: string, intent: PlaceIntent | undefined) {
  try {
    if (intent) sessionStorage.setItem(nameOf(location), JSON.stringify(intent));
    else sessionStorage.removeItem(nameOf(location));
  } catch {
    // Storage is switched off: the key still covers every retry of this press.
  }
}
