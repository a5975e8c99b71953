import { type QueueName, TASK_KINDS, type TaskRef } from '@tavola/domain';

interface Room {
  /** Tasks of the queue that run here at once. */
  slots: number;
  /** Tasks that wait here for a slot; the rest goes to the queue, where other workers find it too. */
  waiting: number;
}

/** Mails under way when a worker is killed may leave twice, so few are under way at once. */
export const ROOM: Record<QueueName, Room> = {
  automations: { slots: 64, waiting: 1_000 },
  messages: { slots: 12, waiting: 1_000 },
  webhooks: { slots: 96, waiting: 1_000 },
  schedule: { slots: 8, waiting: 64 },
};

export interface LocalSlots {
  /** Takes what there is room for and returns the rest. The task's row is the record, whoever runs it. */
  take(refs: TaskRef[]): TaskRef[];
  /** Takes nothing more, waits for what runs and returns what did not get its turn. */
  close(): Promise<TaskRef[]>;
}

/** Spares the usual task its trip through the queue: the relay has just written it, and this process is idle. */
export function createLocalSlots(run: (id: string, queue: QueueName) => Promise<void>): LocalSlots {
  const desks = new Map<QueueName, { running: Set<Promise<void>>; line: TaskRef[] }>();
  let closed = false;

  function deskOf(queue: QueueName) {
    const desk = desks.get(queue) ?? { running: new Set(), line: [] };
    desks.set(queue, desk);
    return desk;
  }

  function start(queue: QueueName): void {
    const { running, line } = deskOf(queue);
    while (!closed && running.size < ROOM[queue].slots) {
      const ref = line.shift();
      if (!ref) return;
      const work = run(ref.id, queue).finally(() => {
        running.delete(work);
        start(queue);
      });
      running.add(work);
    }
  }

  return {
    take(refs) {
      if (closed) return refs;
      const rest = refs.filter((ref) => {
        const { queue } = TASK_KINDS[ref.kind];
        const { running, line } = deskOf(queue);
        const { slots, waiting } = ROOM[queue];
        if (running.size + line.length >= slots + waiting) return true;
        line.push(ref);
        return false;
      });
      for (const queue of desks.keys()) start(queue);
      return rest;
    },
    async close() {
      closed = true;
      await Promise.all([...desks.values()].flatMap(({ running }) => [...running]));
      return [...desks.values()].flatMap(({ line }) => line);
    },
  };
}
