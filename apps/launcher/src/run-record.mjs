import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from './plain-error.mjs';
import { endProcess, identify, isSame } from './processes.mjs';

const SOON = { ms: 4_000 };
/** PostgreSQL's own words for it: on SIGTERM it would wait for its clients to leave. */
const FAST_SHUTDOWN = { politely: 'SIGINT', ms: 15_000, firmly: 'SIGQUIT' };

/** Who runs on a data directory right now, in `run.json`, so that the next start can tell the living from the dead. */
export class RunRecord {
  #file;
  #entries;

  constructor(dataDir) {
    this.#file = path.join(dataDir, 'run.json');
    this.#entries = {};
  }

  /**
   * Takes the data directory. A living launcher keeps it and the caller is refused; processes a dead one left behind
   * are ended first.
   */
  async take(role, port) {
    const left = this.#read();
    if (left?.owner && isSame(left.owner)) {
      const where = left.port ? ` at http://localhost:${left.port}` : '';
      throw new PlainError(
        left.role === 'start'
          ? `Tavola already runs from this data directory${where} (process ${left.owner.pid}); stop it first or set another DATA_DIR.`
          : `A Tavola command (process ${left.owner.pid}) is using this data directory; try again when it has finished.`,
      );
    }
    const orphans = Object.entries(left?.processes ?? {}).filter(([, entry]) => isSame(entry));
    await Promise.all(orphans.map(([name, { pid }]) => endProcess(pid, name === 'postgres' ? FAST_SHUTDOWN : SOON)));
    this.#entries = { role, port, owner: identify(process.pid), processes: {} };
    this.#write();
    return orphans.length;
  }

  note(name, pid) {
    this.#entries.processes[name] = identify(pid);
    this.#write();
  }

  release() {
    rmSync(this.#file, { force: true });
  }

  /** Whether a launcher lives on this data directory. */
  get busy() {
    const left = this.#read();
    return left?.owner !== undefined && isSame(left.owner);
  }

  #read() {
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8'));
    } catch {
      return undefined;
    }
  }

  #write() {
    writeFileSync(this.#file, `${JSON.stringify(this.#entries, null, 2)}\n`);
  }
}
