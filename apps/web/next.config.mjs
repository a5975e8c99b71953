import createNextIntlPlugin from 'next-intl/plugin';
import { contentSecurityPolicy } from './src/features/shell/content-security-policy.mjs';

const development = process.env.NODE_ENV === 'development';

const SECURITY_HEADERS = [
  { key: 'Content-Security-Policy', value: contentSecurityPolicy(undefined, development) },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(self), payment=(self)' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

/** Everything but the widget's pages, whose policy names the sites that may frame them. */
const NEVER_FRAMED = '/((?!embed/).*)';

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  transpilePackages: ['@tavola/api', '@tavola/client', '@tavola/db', '@tavola/domain', '@tavola/shared', '@tavola/ui'],
  serverExternalPackages: ['postgres', 'pino', 'ioredis', '@node-rs/argon2', 'sharp'],
  experimental: { optimizePackageImports: ['lucide-react'] },
  headers: async () => [
    { source: '/:path*', headers: SECURITY_HEADERS },
    { source: NEVER_FRAMED, headers: [{ key: 'X-Frame-Options', value: 'DENY' }] },
  ],
};

// Words are compiled while building, so the browser never carries a message parser.
const withIntl = createNextIntlPlugin({
  requestConfig: './src/i18n/request.ts',
  experimental: { messages: { path: './messages', format: 'json', locales: ['en', 'de'], precompile: true } },
});

export default withIntl(config);
