import type { Metadata } from 'next';
import { renderHome } from '@/server/render-home.tsx';

export const metadata: Metadata = { alternates: { canonical: '/' } };

export default function Page() {
  return renderHome();
}
