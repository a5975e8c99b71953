import { type NextRequest, NextResponse } from 'next/server';
import { development } from '@/env.ts';
import { ADDRESS_HEADER } from '@/features/shell/address-header.ts';
import { contentSecurityPolicy } from '@/features/shell/content-security-policy.mjs';
import { frameAncestors } from '@/server/frame-ancestors.ts';

/** Pages that act for someone get a nonce per request; the public pages keep the static policy of next.config. */
export async function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const framed = request.nextUrl.pathname.startsWith('/embed/');
  const policy = contentSecurityPolicy(nonce, development, framed ? await frameAncestors() : undefined);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set(ADDRESS_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  matcher: [
    '/embed/:path*',
    '/dashboard/:path*',
    '/kitchen/:path*',
    '/sign-in',
    '/checkout/:path*',
    '/track/:path*',
    '/r/:path*',
    '/review/:path*',
    '/waitlist/:path*',
  ],
};
