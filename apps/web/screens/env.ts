import { z } from 'zod';

const schema = z.object({
  BASE_URL: z.url(),
  CHROMIUM_PATH: z.string().min(1),
  DEMO_ACCOUNTS: z.string(),
});

const account = z.object({ email: z.string(), password: z.string(), role: z.string() });

/** Where the composed system answers and how to sign in to it. */
export function screensEnv() {
  const { BASE_URL, CHROMIUM_PATH, DEMO_ACCOUNTS } = schema.parse(process.env);
  const owner = z
    .array(account)
    .parse(JSON.parse(DEMO_ACCOUNTS))
    .find(({ role }) => role === 'super_admin');
  if (!owner) throw new Error('The demo restaurant has no owner to sign in with.');
  return { baseUrl: BASE_URL, chromium: CHROMIUM_PATH, owner };
}
