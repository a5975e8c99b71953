/**
 * With a nonce only scripts that carry it run; without one the page's own inline scripts do, and none from elsewhere. Plain JavaScript, because
 * Next reads its configuration without a compiler.
 *
 * @param {string} [nonce]
 * @param {boolean} [development]
 * @param {string} [frameAncestors] Sites that may show the page in a frame.
 * @returns {string}
 */
export function contentSecurityPolicy(nonce, development = false, frameAncestors = "'none'") {
  const scripts = nonce ? `'nonce-${nonce}' 'strict-dynamic'` : "'unsafe-inline'";
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts}${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');
}
