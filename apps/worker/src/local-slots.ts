import { type QueueName, TASK_KINDS, type TaskRef } from '@tavola/domain';

/** Tasks of one queue that run here at once before the rest goes to the queue, where other workers find it too. */
const SLOTS: Record<QueueName, number> = { automations: 6, messages: 4, webhooks: 16, schedule: 2 };

export interface LocalSlots {
  /** Starts what there is room for and returns the rest. The task's row is the record, whoever runs it. */
  take(refs: TaskRef[]): TaskRef[];
  /** Takes nothing more and waits for what runs. */
  close(): Promise<void>;
}

/** Spares the usual task its trip through the queue: the relay has just written it, and this process is idle. */
export function createLocalSlots(run: (id: string, queue: QueueName) => Promise<void>): LocalSlots {
  const running = new Map<QueueName, Set<Promise<void>>>();
  let closed = false;

  function start(id: string, queue: QueueName, mine: Set<Promise<void>>): void {
    const work = run(id, queue).finally(() => mine.delete(work));
    mine.add(work);
  }

  return {
    take(refs) {
      if (closed) return refs;
      return refs.filter(({ id, kind }) => {
        const { queue } = TASK_KINDS[kind];
        const mine = running.get(queue) ?? new Set();
        running.set(queue, mine);
        if (mine.size >= SLOTS[queue]) return true;
        start(id, queue, mine);
        return false;
      });
    },
    async close() {
      closed = true;
      await Promise.all([...running.values()].flatMap((mine) => [...mine]));
    },
  };
}
