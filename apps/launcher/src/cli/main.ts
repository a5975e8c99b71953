import { parseArgs } from 'node:util';
import { sqlState } from '@tavola/db';
import { DomainError } from '@tavola/domain';
import { type Command, type Flags, UsageError } from './command.ts';
import { COMMANDS } from './commands.ts';
import { env } from './env.ts';
import { openSession } from './session.ts';

const [name, ...rest] = process.argv.slice(2);
const json = rest.includes('--json');

try {
  const command = COMMANDS.find((known) => known.name === name);
  if (!command || rest.includes('--help')) {
    console.log(command ? usageOf(command) : overview());
    if (!command && name && name !== 'help' && name !== '--help')
      throw new UsageError(`There is no command "${name}".`);
  } else await run(command);
} catch (error) {
  process.exitCode = 1;
  const message = explain(error);
  if (json) console.error(JSON.stringify({ error: { code: codeOf(error), message } }));
  else console.error(message);
}

async function run(command: Command): Promise<void> {
  const flags = parseFlags(command);
  if (env.databaseUrl === '') throw new UsageError('DATABASE_URL is not set.');
  const session = openSession();
  try {
    const { data, lines, ok } = await command.run(session, flags);
    console.log(json ? JSON.stringify(data) : lines.join('\n'));
    if (ok === false) process.exitCode = 1;
  } finally {
    await session.connection.close();
  }
}

function parseFlags(command: Command): Flags {
  const options = Object.fromEntries(Object.entries(command.flags).map(([flag, { type }]) => [flag, { type }]));
  let values: Flags;
  try {
    values = parseArgs({ args: rest, options: { ...options, json: { type: 'boolean' } }, strict: true })
      .values as Flags;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usageOf(command)}`);
  }
  const missing = Object.entries(command.flags).find(([flag, { required }]) => required && values[flag] === undefined);
  if (missing) throw new UsageError(`--${missing[0]} is missing.\n\n${usageOf(command)}`);
  return values;
}

function overview(): string {
  const lines = COMMANDS.map((command) => `  ${command.name.padEnd(14)} ${command.about}`);
  return ['npm run tavola -- <command> [--json]', '', ...lines, '', 'Add --help to a command for its flags.'].join(
    '\n',
  );
}

function usageOf(command: Command): string {
  const lines = Object.entries(command.flags).map(
    ([flag, { type, about, required }]) =>
      `  --${`${flag}${type === 'string' ? ' …' : ''}`.padEnd(20)} ${about}${required ? ' (required)' : ''}`,
  );
  return [`npm run tavola -- ${command.name}   ${command.about}`, ...lines].join('\n');
}

function codeOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  return error instanceof UsageError ? 'USAGE' : 'FAILED';
}

function explain(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof DomainError) {
    const details = error.refusal.details ? ` ${JSON.stringify(error.refusal.details)}` : '';
    return `Refused: ${error.code}${details}`;
  }
  // Drivers and the query builder wrap the reason; the innermost one says what happened.
  if (sqlState(error) === '42P01') return 'The database has no tables yet: npm run tavola -- migrate';
  let reason = error;
  while (reason instanceof Error && reason.cause instanceof Error) reason = reason.cause;
  return reason instanceof Error ? reason.message || String((reason as NodeJS.ErrnoException).code) : String(reason);
}
