import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bookServer } from './book-server.ts';
import { openBrowser, PHONE, type Visitor, visit } from './browser.ts';
import { env } from './env.ts';
import { openHost } from './host.ts';

const LOCATION = 'hudson';
const DAY_MS = 86_400_000;
const AT_ONCE = 50;

interface Answer {
  status: number;
  body: { holdId?: string; code?: string; alternatives?: { date: string; time: string }[] };
}

describe('the last table', () => {
  let browser: Browser;
  let owner: Visitor;
  let key: string;
  let server: ReturnType<typeof bookServer>;
  /** A day of its own for every attempt, so that it can be made again on the same book. */
  let date: string;
  let daysAhead = 18;

  beforeAll(async () => {
    browser = await openBrowser();
    owner = await openHost(browser, `/dashboard/book?location=${LOCATION}`);
    server = bookServer(owner.page, LOCATION);
    key = await server.createKey();
  });
  beforeEach(async () => {
    do {
      daysAhead += 1;
      date = new Date(Date.now() + daysAhead * DAY_MS).toISOString().slice(0, 10);
    } while ((await freeTimes(date)).length === 0);
  });
  afterAll(() => browser.close());

  const ask = async (method: string, path: string, body?: object): Promise<Answer> => {
    const answer = await fetch(`${env.gatewayUrl}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        'idempotency-key': randomUUID(),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : {} };
  };
  const hold = (time: string) =>
    ask('POST', '/reservations/hold', { location: LOCATION, date, time, partySize: PARTY });
  /** The house has one place for a party this large. */
  const PARTY = 8;

  async function freeTimes(day: string): Promise<string[]> {
    const path = `/reservations/availability?location=${LOCATION}&date=${day}&partySize=${PARTY}`;
    const { body } = await ask('GET', path);
    const { slots } = body as { slots: { time: string; available: boolean }[] };
    return slots.filter(({ available }) => available).map(({ time }) => time);
  }

  it(`goes to exactly one of ${AT_ONCE} who ask at once over HTTP; the others are told where there is room`, async () => {
    const [time = ''] = await freeTimes(date);
    const taken = await leaveOnePlace(time);
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => hold(time)));
    const won = answers.filter(({ status }) => status >= 200 && status < 300);
    const lost = answers.filter(({ status }) => status >= 300);
    expect(won.length).toBe(1);
    expect(lost.map(({ status, body }) => `${status} ${body.code}`)).toEqual(
      Array.from({ length: AT_ONCE - 1 }, () => '409 SLOT_UNAVAILABLE'),
    );
    for (const { body } of lost) expect(body.alternatives?.length).toBeGreaterThanOrEqual(3);
    const [offer] = lost[0]?.body.alternatives ?? [];
    const accepted = await ask('POST', '/reservations/hold', offer);
    expect(accepted.status).toBe(201);
    for (const { body } of [...won, ...taken, accepted]) await ask('DELETE', `/reservations/hold/${body.holdId}`);
  });

  /** Holds places until none is left, then gives one back; answers with the holds that stay. */
  async function leaveOnePlace(time: string): Promise<Answer[]> {
    const taken: Answer[] = [];
    for (let answer = await hold(time); answer.status === 201; answer = await hold(time)) taken.push(answer);
    const last = taken.pop();
    expect((await ask('DELETE', `/reservations/hold/${last?.body.holdId}`)).status).toBe(200);
    return taken;
  }

  it('is free again when its hold has lapsed, with the worker stopped', { timeout: 150_000 }, async () => {
    const [time = ''] = await freeTimes(date);
    const taken = await leaveOnePlace(time);
    const { pid } = JSON.parse(readFileSync(env.runFile, 'utf8')).processes.worker;
    const before = await server.setHoldMinutes(1);
    process.kill(pid, 'SIGSTOP');
    try {
      const path = `/book?location=${LOCATION}&date=${date}&partySize=${PARTY}`;
      const first = await visit(browser, path, PHONE);
      await slot(first.page, time).click();
      await first.page.getByText(/Table held for (1:00|0:[1-5]\d)/).waitFor();

      const second = await visit(browser, path, PHONE);
      expect(await slot(second.page, time).count()).toBe(0);

      await first.page.getByText(/Table held for/).waitFor({ state: 'detached', timeout: 90_000 });
      // The browser counts in whole seconds: its countdown may end a moment before the hold.
      await expect
        .poll(async () => {
          await second.page.reload();
          return slot(second.page, time).count();
        })
        .toBe(1);
      await slot(second.page, time).click();
      await second.page.getByText(/Table held for/).waitFor();
      await first.leave();
      await second.leave();
    } finally {
      process.kill(pid, 'SIGCONT');
      await server.setHoldMinutes(before);
      for (const { body } of taken) await ask('DELETE', `/reservations/hold/${body.holdId}`);
    }
  });
});

/** The button of a time, there only when it can be had. */
const slot = (page: Page, time: string) => page.locator('button[name=slot]').filter({ hasText: time });
