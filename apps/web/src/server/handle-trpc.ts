import 'server-only';
import { randomUUID } from 'node:crypto';
import { appRouter } from '@tavola/api';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { NextRequest } from 'next/server';
import { env } from '@/env.ts';
import { clientAddress } from './client-address.ts';
import { BROWSER_COOKIE, createContext } from './context.ts';
import { readerLocale } from './locale.ts';
import { sameOrigin } from './same-origin.ts';
import { readSession } from './session.ts';

const YEAR_SECONDS = 31_536_000;

/** tRPC over HTTP for our own pages. Writes must come from this origin as JSON: a form on another site cannot make one. */
export async function handleTrpc(request: NextRequest): Promise<Response> {
  if (request.method === 'POST' && !sameOrigin(request.headers, env().publicUrl)) {
    return Response.json({ message: 'This request must come from the site itself.' }, { status: 403 });
  }
  const known = request.cookies.get(BROWSER_COOKIE)?.value;
  const browser = known ?? randomUUID();
  const session = await readSession((name) => request.cookies.get(name)?.value);
  const locale = await readerLocale();
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc',
    router: appRouter,
    // Texts of a rule under trial are longer than an address may be; a POST passes the check of its origin above.
    allowMethodOverride: true,
    req: request,
    createContext: ({ info, resHeaders }) => ({
      ...createContext({
        session,
        browser,
        address: clientAddress(request.headers),
        locale,
        requestId: request.headers.get('x-request-id') ?? undefined,
      }),
      idempotencyKey: request.headers.get('idempotency-key') ?? undefined,
      batchSize: info.calls.length,
      setHeader: (name, value) => resHeaders.set(name, value),
    }),
  });
  if (known) return response;
  const secure = env().publicUrl.startsWith('https:') ? '; Secure' : '';
  response.headers.append(
    'set-cookie',
    `${BROWSER_COOKIE}=${browser}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${secure}`,
  );
  return response;
}
