import 'server-only';
import { DomainError, sessionCookieName, sessionCookieSecret, signIn } from '@tavola/domain';
import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { env } from '@/env.ts';
import { clientAddress } from './client-address.ts';
import { anonymousDomain } from './context.ts';
import { services } from './services.ts';

const SESSION_SECONDS = 7 * 86_400;

/**
 * next-auth keeps the sealed cookie; what is in it is only `sid`, the opaque token of a session row that can be revoked.
 * The gateway opens the same cookie with the name and secret from the domain.
 */
export function authOptions(): AuthOptions {
  const { publicUrl } = env();
  const secure = publicUrl.startsWith('https:');
  return {
    secret: sessionCookieSecret(services().secrets),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    useSecureCookies: secure,
    cookies: {
      sessionToken: {
        name: sessionCookieName(publicUrl),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          if (!credentials?.email || !credentials.password) return null;
          const headers = new Headers(request.headers);
          try {
            const signedIn = await signIn(anonymousDomain(), {
              email: credentials.email,
              password: credentials.password,
              userAgent: headers.get('user-agent') ?? '',
              address: headers.has('x-forwarded-for') ? clientAddress(headers) : undefined,
            });
            return { id: signedIn.staff.id, sid: signedIn.sessionToken };
          } catch (error) {
            if (error instanceof DomainError) throw new Error(error.code, { cause: error });
            throw error;
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user && 'sid' in user ? user.sid : token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
    },
  };
}
