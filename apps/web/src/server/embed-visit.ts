import 'server-only';
import { randomUUID } from 'node:crypto';
import { type ApiContext, createCaller } from '@tavola/api';
import { isChannelBlocked, readToken, signToken } from '@tavola/domain';
import { headers } from 'next/headers';
import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/env.ts';
import { type EmbedPass, embedPass } from '@/features/widget/embed-pass.ts';
import { attempted } from './attempt.ts';
import { clientAddress } from './client-address.ts';
import { createContext } from './context.ts';
import type { FormPost } from './form-post.ts';
import { readerLocale } from './locale.ts';
import { formSameOrigin } from './same-origin.ts';
import { services } from './services.ts';

const PURPOSE = 'embed';

export const sealPass = (pass: EmbedPass): string => signToken(services().secrets, PURPOSE, pass);

/** What the visitor carries; a new visit when it is missing, broken or not sealed here. */
export function readPass(sealed: string | undefined): EmbedPass {
  const opened = sealed ? embedPass.safeParse(readToken(services().secrets, PURPOSE, sealed)) : undefined;
  return opened?.data ?? { visit: randomUUID() };
}

/** Whether the house has stopped the widget by its kill switch. */
export const widgetBlocked = (): Promise<boolean> => isChannelBlocked(services().connection.db, 'widget');

/** A visitor of the widget: nobody's session, no cookie, the channel stamped here. */
async function visitContext(visit: string, requestHeaders: Pick<Headers, 'get'>): Promise<ApiContext> {
  const context = createContext({
    browser: visit,
    address: clientAddress(requestHeaders),
    locale: await readerLocale(),
  });
  return { ...context, domain: { ...context.domain, actor: { ...context.domain.actor, channel: 'widget' } } };
}

export const embedCaller = async (visit: string) => createCaller(await visitContext(visit, await headers()));

export interface EmbedPost extends Pick<FormPost, 'fields' | 'attempt' | 'wantsJson'> {
  pass: EmbedPass;
  goTo: (path: string) => NextResponse;
}

/** The door for the widget's forms: only our own pages, as the visitor the form's pass names, and no cookie is set. */
export async function embedPost(
  request: NextRequest,
  handle: (post: EmbedPost) => Promise<NextResponse>,
): Promise<NextResponse> {
  if (!formSameOrigin(request.headers, env().publicUrl)) return new NextResponse(null, { status: 403 });
  if (await widgetBlocked()) return seeOther('/embed/book');
  const fields = await request.formData();
  const pass = readPass(String(fields.get('pass') ?? ''));
  const base = await visitContext(pass.visit, request.headers);
  const attempt: FormPost['attempt'] = (intent, run) =>
    attempted(() => run(createCaller({ ...base, idempotencyKey: intent || undefined })), base.domain);
  const answer = await handle({
    fields,
    pass,
    attempt,
    wantsJson: request.headers.get('accept') === 'application/json',
    goTo: seeOther,
  });
  answer.headers.set('cache-control', 'no-store');
  return answer;
}

const seeOther = (path: string): NextResponse => new NextResponse(null, { status: 303, headers: { location: path } });
