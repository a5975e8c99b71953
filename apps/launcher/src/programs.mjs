import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const USUAL = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin', '/snap/bin'];

/** The first of `names` this machine can run, or undefined. */
export function findProgram(...names) {
  const directories = [...(process.env.PATH ?? '').split(path.delimiter), ...USUAL];
  return names.flatMap((name) => directories.map((directory) => path.join(directory, name))).find(isExecutable);
}

/** A Chromium to test with: the one named by CHROMIUM_PATH, else the system's. */
export const findChromium = () =>
  process.env.CHROMIUM_PATH ||
  findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ||
  [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ].find(isExecutable);

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
