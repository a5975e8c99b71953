import type { Connection } from '@tavola/db';
import type { Ctx } from '@tavola/domain';

export interface Flag {
  type: 'string' | 'boolean';
  about: string;
  required?: boolean;
}

export type Flags = Record<string, string | boolean | undefined>;

/** What a command has to say: `data` for `--json`, `lines` for a person. `ok: false` makes the exit code 1. */
export interface Outcome {
  data: unknown;
  lines: string[];
  ok?: boolean;
}

export interface Session {
  connection: Connection;
  /** Acts as the system itself, with every permission. */
  ctx: Ctx;
}

export interface Command {
  name: string;
  about: string;
  flags: Record<string, Flag>;
  run(session: Session, flags: Flags): Promise<Outcome>;
}

/** A mistake in how the command was called, told in one sentence. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export function text(flags: Flags, name: string): string | undefined {
  const value = flags[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function requiredText(flags: Flags, name: string): string {
  const value = text(flags, name);
  if (value === undefined) throw new UsageError(`--${name} is missing.`);
  return value;
}

/** A whole number of at least one, or undefined when the flag was not given. */
export function count(flags: Flags, name: string): number | undefined {
  const value = text(flags, name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new UsageError(`--${name} must be a whole number from 1 up.`);
  return number;
}
