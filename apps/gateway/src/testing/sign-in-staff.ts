import { createStaff, sessionCookieName, sessionCookieSecret, signIn } from '@tavola/domain';
import type { Role } from '@tavola/shared';
import { encode } from 'next-auth/jwt';
import { type GatewayUnderTest, TEST_ORIGIN } from './run-gateway.ts';

const PASSWORD = 'a password that only tests use';
let made = 0;

/** Cookie header of a fresh account's session, as the site sets it. */
export async function signInStaff(
  { ctx }: GatewayUnderTest,
  role: Role,
  locationIds: string[] | null = null,
): Promise<Record<string, string>> {
  made += 1;
  const email = `${role}-${made}@example.com`;
  await createStaff(ctx, { email, name: role, role, password: PASSWORD, locationIds });
  const { sessionToken } = await signIn(ctx, { email, password: PASSWORD });
  const sealed = await encode({ token: { sid: sessionToken }, secret: sessionCookieSecret(ctx.secrets) });
  return { cookie: `${sessionCookieName(TEST_ORIGIN)}=${sealed}` };
}
