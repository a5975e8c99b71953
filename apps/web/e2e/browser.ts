import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { env } from './env.ts';

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
export const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

/** Chromium refuses its sandbox to root, which is who runs in a container. */
const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: env.chromium, args: SANDBOX });

export interface Visitor {
  page: Page;
  /** What went wrong in the page without anyone asking: exceptions and errors on its console. */
  complaints: string[];
  leave(): Promise<void>;
}

/**
 * A browser profile of its own with one page on the composed system. Without its service worker, which would come between
 * a journey and what it does to the network; whoever is about the service worker says `serviceWorkers: 'allow'`.
 */
export async function visit(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = DESKTOP,
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: env.baseUrl,
    locale: 'en-GB',
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`.trim());
  });
  await page.goto(path);
  return { page, complaints, leave: () => context.close() };
}

/** A picture for people to look at, in `screens-out/`. */
export const picture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: fileURLToPath(new URL(`../../../screens-out/${name}.png`, import.meta.url)) });
};
