import 'server-only';
import { refusalOf, toProblem } from '@tavola/api';
import type { Problem } from '@tavola/shared/schemas';
import { TRPCError } from '@trpc/server';

/** What came of a call that may be refused. */
export type Attempt<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Makes the call; a refusal comes back as the contract's problem, in that language. What is no refusal is thrown on. */
export async function attempted<T>(
  run: () => Promise<T>,
  { requestId, locale }: { requestId: string; locale: string },
): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return { ok: false, problem: toProblem(refusalOf(error), requestId, locale) };
  }
}
