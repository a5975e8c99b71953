import { type Db, eq, schema } from '@tavola/db';
import { SETTINGS, type SettingField, type SettingGroup, type SettingSource, type SettingValues } from '@tavola/shared';
import type { Secrets } from '../kernel/ctx.ts';
import { decryptSecret } from '../kernel/secrets.ts';
import { parseEnvironment, settingProblem } from './validate-setting.ts';

export interface ResolvedField {
  value: string | number | boolean;
  source: SettingSource;
}

export interface StoredSettings {
  version: number;
  groups: Record<string, Record<string, unknown>>;
  updatedBy: Record<string, { name: string; at: string }>;
}

export interface SettingsReader {
  /** Values of a group: database first, then environment, then default. */
  get<G extends SettingGroup>(group: G): Promise<SettingValues<G>>;
  /** The same with the source of each value. */
  resolve(group: SettingGroup): Promise<{ stored: StoredSettings; fields: Record<string, ResolvedField> }>;
  /** Forgets what was read; the next call asks the database. */
  invalidate(): void;
}

export interface SettingsReaderOptions {
  db: Db;
  secrets: Secrets;
  environment: Record<string, string | undefined>;
  /** Longest time another process's change may go unseen when the doorbell is lost. */
  maxAgeMs?: number;
  onUnreachable?: (error: unknown) => void;
}

const NOTHING: StoredSettings = { version: 0, groups: {}, updatedBy: {} };
/** While the database is away, the last known values serve and it is asked again this often. */
const RETRY_MS = 1_000;

/**
 * Reads the one settings row through a short cache. When the database cannot be reached, the last known values, the
 * environment and the defaults still answer.
 */
export function createSettingsReader(options: SettingsReaderOptions): SettingsReader {
  const maxAgeMs = options.maxAgeMs ?? 5_000;
  let known = NOTHING;
  let freshUntil = 0;
  let reading: Promise<StoredSettings> | undefined;
  /** Counts demands to forget, so that an answer already under way is not trusted after one. */
  let forgotten = 0;

  async function read(): Promise<StoredSettings> {
    const asked = forgotten;
    try {
      const [row] = await options.db.select().from(schema.settings).where(eq(schema.settings.id, 'default'));
      const read = row ?? NOTHING;
      if (asked !== forgotten) return read;
      known = read;
      freshUntil = performance.now() + maxAgeMs;
    } catch (error) {
      options.onUnreachable?.(error);
      if (asked === forgotten) freshUntil = performance.now() + Math.min(RETRY_MS, maxAgeMs);
    }
    return known;
  }

  async function stored(): Promise<StoredSettings> {
    if (performance.now() < freshUntil) return known;
    if (reading) return reading;
    const mine = read().finally(() => {
      if (reading === mine) reading = undefined;
    });
    reading = mine;
    return mine;
  }

  /** Nothing when it was sealed under another server secret: its owner then enters it anew. */
  function opened(sealed: string, context: string): string | undefined {
    try {
      return decryptSecret(options.secrets, sealed, context);
    } catch {
      return undefined;
    }
  }

  function field(group: SettingGroup, name: string, spec: SettingField, from: StoredSettings): ResolvedField {
    const saved = from.groups[group]?.[name];
    if (saved !== undefined) {
      const value = spec.kind === 'secret' ? opened(String(saved), `${group}.${name}`) : saved;
      if (settingProblem(spec, value) === undefined) return { value: value as string, source: 'database' };
    }
    const fromEnvironment = spec.env ? parseEnvironment(spec, options.environment[spec.env]) : undefined;
    if (fromEnvironment !== undefined) return { value: fromEnvironment, source: 'environment' };
    return { value: spec.default, source: 'default' };
  }

  async function resolve(group: SettingGroup) {
    const from = await stored();
    const specs: [string, SettingField][] = Object.entries(SETTINGS[group]);
    return {
      stored: from,
      fields: Object.fromEntries(specs.map(([name, spec]) => [name, field(group, name, spec, from)])),
    };
  }

  return {
    resolve,
    async get<G extends SettingGroup>(group: G) {
      const { fields } = await resolve(group);
      return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])) as SettingValues<G>;
    },
    invalidate() {
      freshUntil = 0;
      forgotten += 1;
      reading = undefined;
    },
  };
}
