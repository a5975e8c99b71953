import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { getLocale } from 'next-intl/server';
import type { CSSProperties, ReactNode } from 'react';
import { OfflineShell } from '@/features/installed/offline-shell.tsx';
import { parseTheme, THEME_COOKIE } from '@/features/shell/preferences.ts';
import { siteIdentity } from '@/server/site-identity.ts';
import { fraunces, instrument } from './fonts.ts';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const { name, tagline, publicUrl } = await siteIdentity();
  return {
    metadataBase: new URL(publicUrl),
    title: { default: name, template: `%s · ${name}` },
    description: tagline,
    applicationName: name,
    manifest: '/manifest.webmanifest',
    appleWebApp: { title: name, statusBarStyle: 'default' },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f9f6f0' },
    { media: '(prefers-color-scheme: dark)', color: '#14110d' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  const { accent } = await siteIdentity();
  return (
    <html
      lang={await getLocale()}
      data-theme={theme === 'system' ? undefined : theme}
      className={`${fraunces.variable} ${instrument.variable}`}
      style={accent as CSSProperties}
    >
      <body>
        {children}
        <OfflineShell />
      </body>
    </html>
  );
}
