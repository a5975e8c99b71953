import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from './postgres/server.mjs';
import { commandOf } from './processes.mjs';
import { supervise } from './supervisor.mjs';

const APP = `
  import http from 'node:http';
  const server = http.createServer((request, response) => response.end(String(process.pid)));
  server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('listening'));
  process.on('SIGTERM', () => { console.log('drained'); process.exit(0); });
`;

describe('supervise', () => {
  let directory: string;
  let port: number;
  let app: ReturnType<typeof supervise> | undefined;
  const said: string[] = [];

  beforeEach(async () => {
    directory = mkdtempSync(path.join(tmpdir(), 'tavola-supervise-'));
    port = await freePort();
    said.length = 0;
  });
  afterEach(async () => {
    await app?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  function start(code: string) {
    const file = path.join(directory, 'app.mjs');
    writeFileSync(file, code);
    app = supervise({
      name: 'app',
      args: [file],
      env: { PORT: String(port) },
      logDir: directory,
      readyUrl: `http://127.0.0.1:${port}/`,
      say: (line: string) => said.push(line),
    });
    return app;
  }

  const answer = async () => Number(await (await fetch(`http://127.0.0.1:${port}/`)).text());

  it('starts an app again that was killed', async () => {
    const kept = start(APP);
    await kept.ready();
    const first = await answer();
    process.kill(first, 'SIGKILL');
    await expect.poll(() => answer().catch(() => first), { timeout: 10_000 }).not.toBe(first);
    expect(said).toEqual(['app stopped (SIGKILL), starting it again in 200 ms']);
  });

  it('lets the app finish when it stops, and does not start it again', async () => {
    const kept = start(APP);
    await kept.ready();
    const pid = await answer();
    await kept.stop();
    expect(commandOf(pid)).toBeUndefined();
    expect(readFileSync(path.join(directory, 'app.log'), 'utf8')).toContain('drained');
    expect(said).toEqual([]);
  });

  it('gives up on an app that never comes up, with its last words', async () => {
    const kept = start("throw new Error('no menu today');");
    await expect(kept.ready()).rejects.toThrow(/app did not start.*no menu today/s);
  });
});
