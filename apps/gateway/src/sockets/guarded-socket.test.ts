import { EventEmitter } from 'node:events';
import { PassThrough, type Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { expect, test } from 'vitest';
import * as library from 'ws';
import { encodeOnce } from './encode-once.ts';
import { GuardedSocket } from './guarded-socket.ts';

/** How clients read the wire; the library has it, its types do not. */
const { Receiver } = library as unknown as { Receiver: new (options: object) => Writable };

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
  const wire = new PassThrough();
  const guarded = new GuardedSocket(socket as unknown as library.WebSocket, wire, (reason) => reasons.push(reason));
  return { socket, guarded, reasons, wire };
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

test('a frame is turned into text once, whoever it goes to, and clients read what JSON says', async () => {
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
  const { guarded, wire } = fakeSocket();
  const receiver = new Receiver({ isServer: false, maxPayload: 1_000_000 });
  const received: unknown[] = [];
  receiver.on('message', (data: Buffer) => received.push(JSON.parse(data.toString())));
  wire.pipe(receiver);
  const answers = [answer(1), answer(2, '2.0'), answer(1)];
  for (const each of answers) guarded.send(encodeOnce(each));
  wire.end();
  await finished(receiver);
  expect(turned).toBe(1);
  expect(received).toEqual(answers.map((each) => JSON.parse(JSON.stringify(each))));
  expect(encodeOnce(answer(1))).toBe(encodeOnce(answer(1)));
  expect(encodeOnce({ id: 3, result: { type: 'stopped' } })).toBe('{"id":3,"result":{"type":"stopped"}}');
});

test.each([1, 125, 126, 65_535, 65_536, 200_000])(
  'a message of about %i bytes reaches a client whole',
  async (length) => {
    const { guarded, wire } = fakeSocket();
    const receiver = new Receiver({ isServer: false, maxPayload: 1_000_000 });
    const received: unknown[] = [];
    receiver.on('message', (data: Buffer) => received.push(JSON.parse(data.toString())));
    wire.pipe(receiver);
    const answer = { id: 1, result: { type: 'data', id: '1', data: { id: '1', data: { text: 'ü'.repeat(length) } } } };
    guarded.send(encodeOnce(answer));
    wire.end();
    await finished(receiver);
    expect(received).toEqual([answer]);
  },
);
