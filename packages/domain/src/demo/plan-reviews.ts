import type { schema } from '@tavola/db';
import { reviewWords } from './demo-words.ts';
import { demoId, type Random } from './random.ts';

type Visit = { id: string; locationId: string; completedAt?: Date | null | undefined };

/** What guests said about visits that ended; the two newest still wait to be looked at. */
export function planReviews(
  random: Random,
  visits: readonly Visit[],
  now: Date,
): (typeof schema.reviews.$inferInsert)[] {
  const ended = visits.filter(({ completedAt }) => completedAt && now.getTime() - completedAt.getTime() > 86_400_000);
  const stride = Math.floor(ended.length / reviewWords.length);
  return reviewWords.flatMap(([rating, text, name, reply], index) => {
    const visit = ended[index * stride];
    if (!visit?.completedAt) return [];
    const createdAt = new Date(visit.completedAt.getTime() + random.int(2, 20) * 3_600_000);
    const state = index >= reviewWords.length - 2 ? 'pending' : 'published';
    return [
      {
        id: demoId(random, createdAt),
        locationId: visit.locationId,
        reservationId: visit.id,
        rating,
        text,
        name,
        reply,
        state,
        createdAt,
      },
    ] as const;
  });
}
