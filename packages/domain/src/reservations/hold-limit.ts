import { sql } from '@tavola/db';
import type { SettingValues } from '@tavola/shared';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';

/** How long a count is believed while it is far below the limit. */
const BELIEVED_MS = 1_000;

interface Tally {
  live: number;
  readAt: number;
  /** Holds of this process that are being made right now. */
  making: number;
  counting: Promise<void> | undefined;
}

const tallies = new WeakMap<object, Map<string, Tally>>();

/**
 * Makes a hold unless its holder has as many live ones as allowed, counted by the database's clock. Holds that are just
 * being made count, so a burst cannot slip through.
 */
export async function withinHoldLimit<T>(
  ctx: Ctx,
  settings: SettingValues<'reservations'>,
  make: () => Promise<T>,
): Promise<T> {
  if (ctx.actor.kind === 'staff' || ctx.actor.kind === 'system') return make();
  const limit = ctx.actor.holdLimit ?? settings.holdLimit;
  const tally = tallyOf(ctx);
  const making = tally.making;
  tally.making += 1;
  try {
    const near = tally.live + making >= limit * 0.5;
    if (near || performance.now() - tally.readAt > BELIEVED_MS) {
      if (near) await count(ctx, tally);
      else {
        // Far below the limit, one count answers everyone who asks meanwhile.
        tally.counting ??= count(ctx, tally).finally(() => {
          tally.counting = undefined;
        });
        await tally.counting;
      }
    }
    if (tally.live + making >= limit) {
      throw new DomainError('HOLD_LIMIT', { details: { limit, live: tally.live }, retryAfterSeconds: 10 });
    }
    const made = await make();
    tally.live += 1;
    return made;
  } finally {
    tally.making -= 1;
  }
}

function tallyOf(ctx: Ctx): Tally {
  const all = tallies.get(ctx.db) ?? new Map<string, Tally>();
  tallies.set(ctx.db, all);
  const key = `${ctx.actor.mode}/${ctx.actor.channel}/${ctx.actor.holder}`;
  const tally = all.get(key) ?? { live: 0, readAt: Number.NEGATIVE_INFINITY, making: 0, counting: undefined };
  all.delete(key);
  all.set(key, tally);
  if (all.size > 10_000) {
    const oldest = [...all].find(([, { making }]) => making === 0);
    if (oldest) all.delete(oldest[0]);
  }
  return tally;
}

async function count(ctx: Ctx, tally: Tally): Promise<void> {
  tally.live = await countLive(ctx);
  tally.readAt = performance.now();
}

async function countLive(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db.execute<{ live: number }>(sql`
    select count(*)::int as live from holds h join locations l on l.id = h.location_id and l.mode = ${ctx.actor.mode}
    where h.channel = ${ctx.actor.channel} and h.holder = ${ctx.actor.holder} and h.state = 'held'
      and h.expires_at > clock_timestamp()`);
  return row?.live ?? 0;
}
