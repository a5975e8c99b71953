import { ToastProvider } from '@tavola/ui/toast';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { TrpcProvider } from '@/client/trpc.tsx';
import { renderWithWords } from './render-with-words.tsx';

const REFUSED = {
  message: 'Not today',
  code: -32_603,
  data: { problem: { code: 'FORBIDDEN', message: 'Not today', retryable: false } },
};

/** Renders as part of the dashboard, with a server that answers by procedure and refuses what is not listed. */
export function renderWithAnswers(ui: ReactNode, answers: Readonly<Record<string, () => unknown>>) {
  vi.stubGlobal('fetch', async (address: string | URL) => {
    const { pathname, searchParams } = new URL(address, 'http://localhost');
    const results = pathname
      .replace('/api/trpc/', '')
      .split(',')
      .map((procedure) => {
        const answer = answers[procedure];
        return answer ? { result: { data: answer() } } : { error: REFUSED };
      });
    return Response.json(searchParams.has('batch') ? results : results[0]);
  });
  return renderWithWords(
    <TrpcProvider>
      <ToastProvider dismissLabel="Dismiss">{ui}</ToastProvider>
    </TrpcProvider>,
  );
}
