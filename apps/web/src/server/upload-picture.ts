import 'server-only';
import { randomUUID } from 'node:crypto';
import { createCaller, refusalOf, toProblem } from '@tavola/api';
import { DomainError } from '@tavola/domain';
import { UPLOAD_LIMIT } from '@tavola/shared/schemas';
import { TRPCError } from '@trpc/server';
import type { NextRequest } from 'next/server';
import { env } from '@/env.ts';
import { createContext } from './context.ts';
import { readerLocale } from './locale.ts';
import { renderPicture } from './render-picture.ts';
import { formSameOrigin } from './same-origin.ts';
import { readSession } from './session.ts';

/**
 * The door for pictures: the file itself as the body of a PUT with an image's content type, which no form of another site
 * can send. What happens then is the procedure `media.add`, with its permission and the intent's key.
 */
export async function uploadPicture(request: NextRequest): Promise<Response> {
  if (!formSameOrigin(request.headers, env().publicUrl)) return new Response(null, { status: 403 });
  if (!request.headers.get('content-type')?.startsWith('image/')) return new Response(null, { status: 415 });
  const requestId = randomUUID();
  const locale = await readerLocale();
  try {
    const session = await readSession((name) => request.cookies.get(name)?.value);
    if (!session) throw new DomainError('UNAUTHENTICATED');
    const call = createCaller({
      ...createContext({ session, locale, requestId }),
      idempotencyKey: request.headers.get('idempotency-key') ?? undefined,
      renderPicture,
    });
    const data = (await bodyOf(request)).toString('base64');
    const name = nameOf(request);
    return Response.json(await call.media.add({ name, data }), { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    const refusal = error instanceof DomainError ? error : error instanceof TRPCError ? refusalOf(error) : undefined;
    if (!refusal) throw error;
    const problem = toProblem(refusal, requestId, locale);
    return Response.json(problem, {
      status: problem.status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    });
  }
}

const nameOf = (request: NextRequest): string =>
  (request.nextUrl.searchParams.get('name') ?? '').slice(0, 120).trim() || 'picture';

/** The body, read no further than an upload may be long, whatever its declared length. */
async function bodyOf(request: NextRequest): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) return Buffer.concat(parts);
    length += value.byteLength;
    if (length > UPLOAD_LIMIT) {
      await reader?.cancel();
      const message = `Larger than ${UPLOAD_LIMIT / 1_000_000} MB`;
      throw new DomainError('VALIDATION_FAILED', { details: { issues: [{ path: 'data', message }] } });
    }
    parts.push(value);
  }
}
