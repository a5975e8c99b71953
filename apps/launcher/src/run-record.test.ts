import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identify, isSame } from './processes.mjs';
import { RunRecord } from './run-record.mjs';

describe('RunRecord', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'tavola-run-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const idle = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });

  it('refuses a second owner while the first lives, and says where it is', async () => {
    await new RunRecord(dataDir).take('start', 3000);
    await expect(new RunRecord(dataDir).take('start', 3100)).rejects.toThrow(/already runs .*localhost:3000.*process/);
  });

  it('is free again after release', async () => {
    const first = new RunRecord(dataDir);
    await first.take('start', 3000);
    first.release();
    expect(await new RunRecord(dataDir).take('start', 3000)).toBe(0);
  });

  it('ends what a dead owner left behind', async () => {
    const orphan = idle();
    await once(orphan, 'spawn');
    const gone = once(orphan, 'exit');
    writeRecord({ owner: { pid: 999_999, born: '1' }, processes: { web: identify(orphan.pid ?? 0) } });
    expect(await new RunRecord(dataDir).take('start', 3000)).toBe(1);
    await gone;
  });

  it('leaves a stranger alone who was given the pid of a dead app', async () => {
    const stranger = idle();
    await once(stranger, 'spawn');
    writeRecord({
      owner: { pid: 999_999, born: '1' },
      processes: { web: { pid: stranger.pid, born: 'another time' } },
    });
    expect(await new RunRecord(dataDir).take('start', 3000)).toBe(0);
    expect(isSame(identify(stranger.pid ?? 0))).toBe(true);
    const gone = once(stranger, 'exit');
    stranger.kill('SIGKILL');
    await gone;
  });

  it('writes down who runs', async () => {
    const record = new RunRecord(dataDir);
    await record.take('start', 3000);
    record.note('web', process.pid);
    const written = JSON.parse(readFileSync(path.join(dataDir, 'run.json'), 'utf8'));
    expect(written).toMatchObject({
      port: 3000,
      owner: { pid: process.pid },
      processes: { web: { pid: process.pid } },
    });
  });

  function writeRecord(entries: object): void {
    writeFileSync(path.join(dataDir, 'run.json'), JSON.stringify({ role: 'start', port: 3000, ...entries }));
  }
});
