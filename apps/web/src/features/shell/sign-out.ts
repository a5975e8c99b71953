import { plainClient } from '@/client/plain-client.ts';

/** Ends the session on the server, forgets the cookie and leaves for the sign-in page. */
export async function signOut(): Promise<void> {
  await plainClient().session.signOut.mutate();
  const csrf: unknown = await (await fetch('/api/auth/csrf')).json();
  const token = typeof csrf === 'object' && csrf !== null && 'csrfToken' in csrf ? String(csrf.csrfToken) : '';
  await fetch('/api/auth/signout', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken: token, json: 'true' }),
  });
  location.assign('/sign-in');
}
