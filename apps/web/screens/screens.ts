import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { screensEnv } from './env.ts';
import { SCENES, type Scene } from './scenes.ts';

const WIDTHS = [390, 820, 1440];
const THEMES = ['light', 'dark'] as const;
const OUT = fileURLToPath(new URL('../../../screens-out/', import.meta.url));

const env = screensEnv();
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
mkdirSync(OUT, { recursive: true });

async function open(browser: Browser, width: number, colorScheme: (typeof THEMES)[number]): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: env.baseUrl,
    viewport: { width, height: width < 600 ? 844 : 900 },
    colorScheme,
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
  });
}

async function signIn(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto('/sign-in?next=/dashboard', { waitUntil: 'networkidle' });
  await page.getByLabel(/e-?mail/i).fill(env.owner.email);
  await page
    .getByLabel(/password/i)
    .first()
    .fill(env.owner.password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/dashboard');
  await page.close();
}

async function shoot(context: BrowserContext, scene: Scene, file: string): Promise<string | undefined> {
  const page = await context.newPage();
  try {
    await page.goto(scene.path, { waitUntil: 'load' });
    await page.waitForTimeout(900);
    await scene.act?.(page);
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${OUT}${file}.png`, fullPage: scene.full ?? false });
    return undefined;
  } catch (error) {
    return `${file}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
  } finally {
    await page.close();
  }
}

const browser = await chromium.launch({ executablePath: env.chromium, args: ['--no-sandbox', '--disable-quic'] });
const problems: string[] = [];
let shot = 0;
for (const theme of THEMES) {
  for (const width of WIDTHS) {
    const context = await open(browser, width, theme);
    await signIn(context);
    for (const scene of SCENES) {
      if (only.length > 0 && !only.some((word) => scene.name.includes(word))) continue;
      const problem = await shoot(context, scene, `${scene.name}-${width}-${theme}`);
      if (problem) problems.push(problem);
      else shot += 1;
    }
    await context.close();
  }
}
await browser.close();
process.stdout.write(`${shot} pictures in screens-out/\n`);
if (problems.length > 0) {
  process.stdout.write(`${problems.join('\n')}\n`);
  process.exitCode = 1;
}
