export type SignInResult = 'ok' | 'wrong' | 'limited' | 'offline';

const REFUSALS: Record<string, SignInResult> = {
  UNAUTHENTICATED: 'wrong',
  CredentialsSignin: 'wrong',
  RATE_LIMITED: 'limited',
};

/** Asks the server for a session; the cookie comes with the answer. Never throws. */
export async function submitCredentials(email: string, password: string): Promise<SignInResult> {
  try {
    const csrf = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string };
    const response = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrfToken: csrf.csrfToken, email, password, json: 'true' }),
    });
    if (response.ok) return 'ok';
    const { url } = (await response.json()) as { url?: string };
    const code = url ? new URL(url).searchParams.get('error') : null;
    return REFUSALS[code ?? ''] ?? 'offline';
  } catch {
    return 'offline';
  }
}
