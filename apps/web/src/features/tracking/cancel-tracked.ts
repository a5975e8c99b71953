import type { TrackedOrder } from '@tavola/shared/schemas';
import { plainClient } from '@/client/plain-client.ts';

/** Cancels a pending order by its own link and reads it again. */
export async function cancelTracked(token: string, intentKey: string): Promise<TrackedOrder> {
  const { orders } = plainClient();
  await orders.cancelByToken.mutate({ token }, { context: { intentKey } });
  return orders.tracked.query({ token });
}
