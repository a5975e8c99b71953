import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { encodeOnce } from './encode-once.ts';
import { GuardedSocket } from './guarded-socket.ts';

function fakeSocket() {
  const socket = Object.assign(new EventEmitter(), {
    OPEN: 1,
    readyState: 1,
    bufferedAmount: 0,
    sent: [] as string[],
    pings: 0,
    ended: undefined as string | undefined,
    send(text: string) {
      socket.sent.push(text);
    },
    ping() {
      socket.pings += 1;
    },
    close(code: number) {
      socket.ended = `closed ${code}`;
    },
    terminate() {
      socket.ended = 'terminated';
    },
  });
  const reasons: string[] = [];
  const guarded = new GuardedSocket(socket as unknown as WebSocket, (reason) => reasons.push(reason));
  return { socket, guarded, reasons };
}

test('a client that does not read is cut off at a megabyte', () => {
  const { socket, guarded, reasons } = fakeSocket();
  guarded.send('one');
  socket.bufferedAmount = 1024 * 1024 + 1;
  guarded.send('two');
  expect(socket.sent).toEqual(['one']);
  expect([socket.ended, reasons]).toEqual(['terminated', ['stalled']]);
});

test('a silent peer is pinged after 30 seconds and given up 10 seconds later; one that answers is not', () => {
  const now = performance.now();
  const { socket, guarded, reasons } = fakeSocket();
  guarded.tick(now + 29_000);
  expect(socket.pings).toBe(0);
  guarded.tick(now + 31_000);
  socket.emit('pong');
  guarded.tick(now + 50_000);
  expect(socket.ended).toBeUndefined();
  guarded.tick(now + 62_000);
  guarded.tick(now + 73_000);
  expect([socket.pings, socket.ended, reasons]).toEqual([2, 'terminated', ['silent']]);
});

test('a frame is turned into text once, whoever it goes to, and says the same as JSON', () => {
  let turned = 0;
  const frame = {
    kind: 'change',
    toJSON() {
      turned += 1;
      return { kind: 'change', text: 'Crème "brûlée"\n' };
    },
  };
  const answer = (id: number, jsonrpc?: '2.0') => ({
    id,
    ...(jsonrpc ? { jsonrpc } : {}),
    result: { type: 'data', id: '7-"1"', data: { id: '7-"1"', data: frame } },
  });
  const texts = [encodeOnce(answer(1)), encodeOnce(answer(2, '2.0'))];
  expect(turned).toBe(1);
  expect(texts.map((text) => JSON.parse(text))).toEqual(
    [answer(1), answer(2, '2.0')].map((each) => JSON.parse(JSON.stringify(each))),
  );
  expect(encodeOnce({ id: 3, result: { type: 'stopped' } })).toBe('{"id":3,"result":{"type":"stopped"}}');
});
