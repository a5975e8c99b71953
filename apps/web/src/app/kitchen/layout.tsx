import type { Metadata } from 'next';
import type { ReactNode } from 'react';

export const metadata: Metadata = { manifest: '/kitchen.webmanifest' };

/** The board is installed as an app of its own. */
export default function KitchenLayout({ children }: { children: ReactNode }) {
  return children;
}
