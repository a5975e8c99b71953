import 'server-only';
import { randomUUID } from 'node:crypto';
import { refusalOf, toProblem } from '@tavola/api';
import { TRPCError } from '@trpc/server';
import type { Attempt } from './form-post.ts';
import { readerLocale } from './locale.ts';

/** A call whose refusal is part of the page: in words, with its code. */
export async function askPlainly<T>(ask: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await ask() };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return { ok: false, problem: toProblem(refusalOf(error), randomUUID(), await readerLocale()) };
  }
}
