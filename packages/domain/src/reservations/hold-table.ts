import { newId } from '@tavola/db';
import type { Hold } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { actOnce } from './act-once.ts';
import { bookOf } from './book.ts';
import { decideHold, type HoldWish } from './decide-hold.ts';
import { type HoldPlace, rememberHold } from './find-hold.ts';
import { withinHoldLimit } from './hold-limit.ts';
import { type PlaceInput, requireOnlineBooking, takePlaceAs } from './place-request.ts';

/**
 * Takes a table for a few minutes. Until `expiresAt` of the database's clock nobody else can have it; confirm makes it a
 * reservation. Refuses with the rule that forbids it and places that are free right now.
 */
export function holdTable(ctx: Ctx, input: PlaceInput): Promise<Hold> {
  return actOnce(ctx, () =>
    takePlaceAs(ctx, input, ({ rules, settings, wanted }) => {
      const wish = { ...wanted.wish, id: newId(), startsAt: wanted.at, settings };
      return withinHoldLimit(ctx, settings, async () => {
        const hold = await bookOf(ctx.db).submit({
          ctx,
          locationId: rules.location.id,
          date: wanted.serviceDate,
          decide: (facts) => {
            requireOnlineBooking(ctx, facts.rules, settings);
            return decideHold(ctx, facts, wish);
          },
        });
        if (hold.holdId === wish.id) rememberHold(ctx, placeOf(ctx, wish, rules.location.id, wanted.serviceDate));
        return hold;
      });
    }),
  );
}

const placeOf = ({ actor }: Ctx, wish: HoldWish, locationId: string, serviceDate: string): HoldPlace => ({
  id: wish.id,
  locationId,
  serviceDate,
  startsAt: new Date(wish.startsAt),
  partySize: wish.partySize,
  areaId: wish.areaId,
  channel: actor.channel,
  holder: actor.holder,
});
