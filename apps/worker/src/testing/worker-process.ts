import { onTestFinished } from 'vitest';
import { startWorkerProcess, type WorkerProcess } from './spawn-worker.ts';

/** The real worker as a process of its own that never outlives its test. */
export async function spawnWorker(env: Record<string, string>): Promise<WorkerProcess> {
  const worker = await startWorkerProcess(env);
  onTestFinished(() => worker.kill());
  return worker;
}
