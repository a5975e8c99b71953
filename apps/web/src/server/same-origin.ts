/** Whether a write was sent by our own pages: JSON, and an `Origin` that is this host or the public address. */
export function sameOrigin(headers: Pick<Headers, 'get'>, publicUrl: string): boolean {
  if (!headers.get('content-type')?.startsWith('application/json')) return false;
  return formSameOrigin(headers, publicUrl);
}

/** The same for a plain form, whose content any site could send: only who sent it counts. Browsers name it on every POST. */
export function formSameOrigin(headers: Pick<Headers, 'get'>, publicUrl: string): boolean {
  const origin = headers.get('origin');
  if (!origin) return headers.get('sec-fetch-site') === null || headers.get('sec-fetch-site') === 'same-origin';
  if (origin === new URL(publicUrl).origin) return true;
  try {
    return new URL(origin).host === headers.get('host');
  } catch {
    return false;
  }
}
