import { tracked } from '@trpc/server';
import { expect, test } from 'vitest';
import { createBroadcasts, type Frame } from './broadcasts.ts';
import { subscribe } from './subscription.ts';

const snapshot = (at: number) => tracked(`${at}-0`, { kind: 'snapshot', at });
const change = (at: number) => tracked(`${at}-0`, { kind: 'change', at });

/** A procedure run that yields what it is given, when it is given it. */
function feed() {
  const waiting: unknown[] = [];
  let wake = () => {};
  let isOver = false;
  let closed = 0;
  async function* run(): AsyncGenerator<unknown> {
    try {
      while (!isOver) {
        if (waiting.length > 0) yield waiting.shift();
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    } finally {
      closed += 1;
    }
  }
  const give = (...values: unknown[]) => {
    waiting.push(...values);
    wake();
  };
  const end = () => {
    isOver = true;
    wake();
  };
  return { run, give, end, closed: () => closed };
}

const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

function scene() {
  const broadcasts = createBroadcasts();
  const shared = feed();
  let opened = 0;
  const open = async () => {
    opened += 1;
    return shared.run();
  };
  const listen = (own: AsyncIterable<unknown>) => {
    const seen: string[] = [];
    const stop = new AbortController();
    let lost = 0;
    const listener = {
      send: ({ cursor, data }: Frame) => seen.push(`${(data as { kind: string }).kind} ${cursor}`),
      lost: () => {
        lost += 1;
      },
    };
    const outcome = subscribe(broadcasts, { key: 'board', open, own }, listener, stop.signal);
    return { seen, stop, outcome, lost: () => lost };
  };
  return { shared, listen, opened: () => opened };
}

test('all followers share one run; each has read a snapshot of its own', async () => {
  const { shared, listen, opened } = scene();
  const owns = [feed(), feed(), feed()];
  const followers = owns.map((own) => listen(own.run()));
  shared.give(snapshot(1));
  for (const own of owns) own.give(snapshot(2));
  expect(await Promise.all(followers.map(({ outcome }) => outcome))).toEqual(['joined', 'joined', 'joined']);
  expect(owns.map(({ closed }) => closed())).toEqual([1, 1, 1]);
  shared.give(change(3), change(4));
  await settle();
  for (const { seen } of followers) expect(seen).toEqual(['snapshot 2-0', 'change 3-0', 'change 4-0']);
  expect(opened()).toBe(1);
});

test('what happens while a snapshot is read is neither lost nor shown twice', async () => {
  const { shared, listen } = scene();
  const own = feed();
  const follower = listen(own.run());
  shared.give(snapshot(1), change(2), change(4));
  await settle();
  own.give(snapshot(3));
  await follower.outcome;
  shared.give(change(5));
  await settle();
  expect(follower.seen).toEqual(['snapshot 3-0', 'change 4-0', 'change 5-0']);
});

test('one that resumes gets what it missed from its own run and joins where the others are', async () => {
  const { shared, listen } = scene();
  const own = feed();
  const follower = listen(own.run());
  shared.give(snapshot(10));
  own.give(change(7), change(8));
  await settle();
  expect(follower.seen).toEqual(['change 7-0', 'change 8-0']);
  shared.give(change(11), change(12));
  await settle();
  own.give(change(11));
  expect(await follower.outcome).toBe('joined');
  shared.give(change(13));
  await settle();
  expect(follower.seen).toEqual(['change 7-0', 'change 8-0', 'change 11-0', 'change 12-0', 'change 13-0']);
});

test('the run ends with its last follower, and a new one opens it again', async () => {
  const { shared, listen, opened } = scene();
  const own = feed();
  const first = listen(own.run());
  shared.give(snapshot(1));
  own.give(snapshot(1));
  await first.outcome;
  first.stop.abort();
  shared.give(change(2));
  await settle();
  expect(first.seen).toEqual(['snapshot 1-0']);
  listen(feed().run());
  await settle();
  expect(opened()).toBe(2);
});

test('followers are told when the shared run breaks', async () => {
  const { shared, listen } = scene();
  const own = feed();
  const follower = listen(own.run());
  shared.give(snapshot(1));
  own.give(snapshot(1));
  await follower.outcome;
  shared.end();
  await settle();
  expect(follower.lost()).toBe(1);
});
