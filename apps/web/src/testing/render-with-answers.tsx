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
export function renderWithAnswers(ui: ReactNode, answers: Readonly<Record<string, (input: unknown) => unknown>>) {
  vi.stubGlobal('fetch', async (address: string | URL, { body }: { body?: string | null } = {}) => {
    const { pathname, searchParams } = new URL(address, 'http://localhost');
    const isBatch = searchParams.has('batch');
    const input: unknown = JSON.parse(body ?? searchParams.get('input') ?? '{}');
    const inputs = isBatch ? (input as Record<string, unknown>) : { 0: input };
    const results = pathname
      .replace('/api/trpc/', '')
      .split(',')
      .map((procedure, index) => {
        const answer = answers[procedure];
        return answer ? { result: { data: answer(inputs[index]) } } : { error: REFUSED };
      });
    return Response.json(isBatch ? results : results[0]);
  });
  return renderWithWords(
    <TrpcProvider>
      <ToastProvider dismissLabel="Dismiss">{ui}</ToastProvider>
    </TrpcProvider>,
  );
}
