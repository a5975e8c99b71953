import 'server-only';
import { randomUUID } from 'node:crypto';
import { createCaller } from '@tavola/api';
import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/env.ts';
import { type Attempt, attempted } from './attempt.ts';
import { clientAddress } from './client-address.ts';
import { BROWSER_COOKIE, createContext } from './context.ts';
import { readerLocale } from './locale.ts';
import { formSameOrigin } from './same-origin.ts';
import { readSession } from './session.ts';

type Caller = ReturnType<typeof createCaller>;

export interface FormPost {
  fields: FormData;
  /** Runs procedures as this browser, under the intent's key; refusals come back as the contract's problem. */
  attempt: <T>(intent: string | undefined, run: (call: Caller) => Promise<T>) => Promise<Attempt<T>>;
  /** See-other to one of our pages, with cookies (`null` removes one). */
  goTo: (path: string, cookies?: FormCookie[]) => NextResponse;
  wantsJson: boolean;
}

export interface FormCookie {
  name: string;
  value: string | null;
  path: string;
  seconds: number;
}

const YEAR_SECONDS = 31_536_000;
const SEE_OTHER = 303;

/**
 * The door for plain forms: what pages do without scripts. Only forms of this site pass. Undefined fields, cookies and
 * refusals are the handler's business; nothing here is more privileged than a call from the page would be.
 */
export async function formPost(
  request: NextRequest,
  handle: (post: FormPost) => Promise<NextResponse>,
): Promise<NextResponse> {
  const { publicUrl } = env();
  if (!formSameOrigin(request.headers, publicUrl)) return new NextResponse(null, { status: 403 });
  const known = request.cookies.get(BROWSER_COOKIE)?.value;
  const browser = known ?? randomUUID();
  const secure = publicUrl.startsWith('https:');
  const session = await readSession((name) => request.cookies.get(name)?.value);
  const locale = await readerLocale();
  const requestId = randomUUID();
  const attempt: FormPost['attempt'] = (intent, run) => {
    const context = createContext({ session, browser, address: clientAddress(request.headers), locale, requestId });
    return attempted(() => run(createCaller({ ...context, idempotencyKey: intent || undefined })), {
      requestId,
      locale,
    });
  };
  const answer = await handle({
    fields: await request.formData(),
    attempt,
    wantsJson: request.headers.get('accept') === 'application/json',
    goTo: (path, cookies = []) => {
      // A relative address keeps whatever host the browser used.
      const response = new NextResponse(null, { status: SEE_OTHER, headers: { location: path } });
      setCookies(response, cookies, secure);
      return response;
    },
  });
  if (!known) {
    answer.cookies.set(BROWSER_COOKIE, browser, {
      path: '/',
      maxAge: YEAR_SECONDS,
      httpOnly: true,
      sameSite: 'lax',
      secure,
    });
  }
  answer.headers.set('cache-control', 'no-store');
  return answer;
}

function setCookies(response: NextResponse, cookies: FormCookie[], secure: boolean) {
  for (const { name, value, path, seconds } of cookies) {
    response.cookies.set(name, value ?? '', {
      path,
      maxAge: value === null ? 0 : seconds,
      httpOnly: true,
      sameSite: 'lax',
      secure,
    });
  }
}
