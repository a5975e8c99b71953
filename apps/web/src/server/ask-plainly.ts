import 'server-only';
import { randomUUID } from 'node:crypto';
import { type Attempt, attempted } from './attempt.ts';
import { readerLocale } from './locale.ts';

/** A call whose refusal is part of the page: in words, with its code. */
export const askPlainly = async <T>(ask: () => Promise<T>): Promise<Attempt<T>> =>
  attempted(ask, { requestId: randomUUID(), locale: await readerLocale() });
