import 'server-only';
import { refusalOf } from '@tavola/api';
import { TRPCError } from '@trpc/server';

/** The answer, or nothing when the object does not exist or its link was tampered with: one and the same to a stranger. */
export async function orNotFound<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const { code } = refusalOf(error);
    if (code === 'NOT_FOUND' || code === 'VALIDATION_FAILED') return undefined;
    throw error;
  }
}
