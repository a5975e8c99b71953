import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, PHONE, visit } from './browser.ts';
import { env } from './env.ts';

describe('a machine where processes die', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const pidOf = (name: string): number => JSON.parse(readFileSync(env.runFile, 'utf8')).processes[name].pid;

  async function statusOf(path: string): Promise<number> {
    const response = await fetch(`${env.baseUrl}${path}`, { signal: AbortSignal.timeout(5_000) }).catch(
      () => undefined,
    );
    await response?.arrayBuffer();
    return response?.status ?? 0;
  }

  it.each([
    { name: 'gateway', path: '/api/v1/locations' },
    { name: 'worker', path: '/' },
    { name: 'postgres', path: '/api/v1/locations' },
    { name: 'web', path: '/' },
  ])('comes back by itself after kill -9 of $name', async ({ name, path }) => {
    const before = pidOf(name);
    process.kill(before, 'SIGKILL');
    await expect.poll(() => pidOf(name), { timeout: 20_000 }).not.toBe(before);
    await expect.poll(() => statusOf(path), { timeout: 20_000 }).toBe(200);
  });

  it('shows the home page without a complaint afterwards', async () => {
    const { page, complaints, leave } = await visit(browser, '/', PHONE);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('h1').count()).toBe(1);
    expect(complaints).toEqual([]);
    await leave();
  });
});
