import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

const GAVE_UP = /could not start/;

/** One server process under proof: ended without warning, started again as an operator's supervisor would. */
export class SupervisedServer {
  readonly name: string;
  readonly #command: { script: string; clockShiftMs: number; env: Record<string, string> };
  #process: ChildProcess | undefined;
  #isStopping = false;
  /** Ends that nobody asked for, with the last words: a server that is up should survive whatever happens around it. */
  readonly crashes: string[] = [];

  constructor(name: string, command: { script: string; clockShiftMs?: number; env: Record<string, string> }) {
    this.name = name;
    this.#command = { clockShiftMs: 0, ...command };
  }

  start(): void {
    const { script, clockShiftMs, env } = this.#command;
    const shifted = new URL('./shifted-clock.mjs', import.meta.url);
    shifted.search = String(clockShiftMs);
    const shift = clockShiftMs === 0 ? [] : ['--import', shifted.href];
    const child = spawn(process.execPath, [...shift, script], { stdio: ['ignore', 'pipe', 'pipe'], env });
    this.#process = child;
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said = `${said}${chunk}`.slice(-500);
      });
    }
    child.once('exit', async (code, signal) => {
      if (this.#isStopping || this.#process !== child) return;
      // One that finds its database away when it starts may give up and be started again, as by any supervisor.
      if (!GAVE_UP.test(said)) this.crashes.push(`${code ?? signal}: ${said.trim()}`);
      await delay(200);
      if (!this.#isStopping && this.#process === child) this.start();
    });
  }

  /** Ends it without warning and starts it again. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    child?.kill('SIGKILL');
    await delay(100);
    if (!this.#isStopping) this.start();
  }

  /** Lets it neither hear nor speak for a while, then ends it: what it had sent is done, what it would answer is lost. */
  async freezeAndKill(ms: number): Promise<void> {
    this.#process?.kill('SIGSTOP');
    await delay(ms);
    await this.kill();
  }

  stop(): void {
    this.#isStopping = true;
    this.#process?.kill('SIGKILL');
  }
}
