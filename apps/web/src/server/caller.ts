import 'server-only';
import { createCaller } from '@tavola/api';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { BROWSER_COOKIE, createContext } from './context.ts';
import { readerLocale } from './locale.ts';
import { readSession } from './session.ts';

/** The session of this request, resolved once. */
export const currentSession = cache(async () => {
  const jar = await cookies();
  return readSession((name) => jar.get(name)?.value);
});

/** Calls procedures in-process for server components: same permissions and refusals as over the wire, one per request. */
export const caller = cache(async () => {
  const jar = await cookies();
  return createCaller(
    createContext({
      session: await currentSession(),
      browser: jar.get(BROWSER_COOKIE)?.value,
      locale: await readerLocale(),
    }),
  );
});
