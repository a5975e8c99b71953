import { DomainError } from '@tavola/domain';
import { TRPCError } from '@trpc/server';
import { expect, it, vi } from 'vitest';

vi.mock('server-only', () => ({}));
const { attempted } = await import('./attempt.ts');

const asked = { requestId: 'request-1', locale: 'de' };

it('answers with what came of the call', async () => {
  expect(await attempted(async () => 7, asked)).toEqual({ ok: true, value: 7 });
});

it('answers a refusal as the problem it is, in the language asked for', async () => {
  const refuse = async () => {
    throw new TRPCError({ code: 'NOT_FOUND', cause: new DomainError('NOT_FOUND') });
  };
  expect(await attempted(refuse, asked)).toMatchObject({
    ok: false,
    problem: { code: 'NOT_FOUND', status: 404, requestId: 'request-1', message: 'Das haben wir nicht gefunden.' },
  });
});

it('does not take a fault of ours for a refusal', async () => {
  const fault = new Error('the disk is full');
  await expect(attempted(() => Promise.reject(fault), asked)).rejects.toBe(fault);
});
