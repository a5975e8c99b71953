import type { TaskRef } from '@tavola/domain';
import { describe, expect, it } from 'vitest';
import { createLocalSlots, ROOM } from './local-slots.ts';

const refs = (count: number, kind: TaskRef['kind'] = 'message.send'): TaskRef[] =>
  Array.from({ length: count }, (_, n) => ({ id: `${kind}-${n}`, kind, attempts: 0 }));

/** Work that ends when told to. */
function slots() {
  const begun: string[] = [];
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const local = createLocalSlots((id) => {
    begun.push(id);
    return finished;
  });
  return { local, begun, finish };
}

describe('local slots', () => {
  const { slots: atOnce, waiting } = ROOM.messages;

  it('take as much as there is room for and leave the rest to the queue', () => {
    const { local, begun } = slots();
    const rest = local.take(refs(atOnce + waiting + 5));
    expect(begun).toHaveLength(atOnce);
    expect(rest.map(({ id }) => id)).toEqual(
      refs(atOnce + waiting + 5)
        .slice(-5)
        .map(({ id }) => id),
    );
    expect(local.take(refs(1))).toHaveLength(1);
  });

  it('keep queues apart: a full one takes nothing from another', () => {
    const { local, begun } = slots();
    local.take(refs(atOnce + waiting));
    expect(local.take(refs(2, 'webhook.deliver'))).toEqual([]);
    expect(begun.filter((id) => id.startsWith('webhook'))).toHaveLength(2);
  });

  it('give back at the end what had no turn, after what runs has ended', async () => {
    const { local, begun, finish } = slots();
    local.take(refs(atOnce + 3));
    const closing = local.close();
    expect(local.take(refs(1))).toHaveLength(1);
    finish();
    expect(await closing).toHaveLength(3);
    expect(begun).toHaveLength(atOnce);
  });
});
