import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** The command line of a living process, or undefined when there is none. */
export function commandOf(pid) {
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  try {
    if (process.platform === 'linux') {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
    }
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** True when `pid` lives and its command line holds every fragment: a recycled pid never passes for ours. */
export function isOurs(pid, ...fragments) {
  const command = commandOf(pid);
  return command !== undefined && fragments.every((fragment) => command.includes(fragment));
}

/** Sends `signal`; false when the process is already gone. */
export function signalProcess(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}

/** Waits until `pid` has gone, at most `ms`; says whether it has. */
export async function waitForExit(pid, ms) {
  const deadline = Date.now() + ms;
  while (commandOf(pid) !== undefined) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

/** Ends a process we do not own as a child: politely first, then for certain. */
export async function endProcess(pid, { politely = 'SIGTERM', ms = 5_000, firmly = 'SIGKILL' } = {}) {
  if (!signalProcess(pid, politely)) return;
  if (await waitForExit(pid, ms)) return;
  signalProcess(pid, firmly);
  await waitForExit(pid, 5_000);
}

/** When `pid` was born, in whatever unit the system tells; with the pid it names one process for good. */
function birthOf(pid) {
  try {
    if (process.platform === 'linux') {
      // The command, field 2, may hold spaces and brackets; the fields after its last bracket are regular.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      // Dead, but its parent has not asked how it died.
      return fields[0] === 'Z' ? undefined : fields[19];
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

export const identify = (pid) => ({ pid, born: birthOf(pid) });

/** Whether the process written down by {@link identify} is still the one that lives under its pid. */
export const isSame = ({ pid, born }) => born !== undefined && birthOf(pid) === born;
