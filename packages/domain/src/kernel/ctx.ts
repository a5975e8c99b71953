import type { Db } from '@tavola/db';
import type { SettingsReader } from '../settings/settings-reader.ts';
import type { Actor } from './actor.ts';

/** One client intent: repeating it with the same key and input must not act twice. */
export interface Intent {
  key: string;
  /** Procedure path, the same on every surface. */
  operation: string;
  /** SHA-256 of operation, API version and canonical input. */
  fingerprint: string;
}

/** Everything a use case needs from outside. Built once per request. */
export interface Ctx {
  db: Db;
  /** Tests turn it; whatever decides capacity asks the database instead. */
  clock: () => Date;
  /** How far `clock` runs ahead of the real one, in ms: test mode's settable clock. Stored instants are real ones. */
  clockShiftMs?: number | undefined;
  /** A place asked for in test mode is refused as taken, so that an integrator can rehearse it. */
  rehearseSlotTaken?: boolean | undefined;
  actor: Actor;
  settings: SettingsReader;
  secrets: Secrets;
  requestId: string;
  locale: string;
  publicUrl: string;
  intent?: Intent | undefined;
  /** Called when an answer is the stored one of an earlier request. */
  onReplay?: (() => void) | undefined;
  /** Rings after commit so that relays and subscribers look at once. Losing it costs a second, never data. */
  ring: (topic: DoorbellTopic) => void;
}

export type DoorbellTopic = 'events' | 'tasks' | 'settings' | 'sessions' | 'menu';

/** Keys derived from the server's one secret; each purpose has its own. */
export interface Secrets {
  derive(purpose: string): Buffer;
}
