import { and, desc, eq, inArray, lt, schema, sql } from '@tavola/db';
import type { Review } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { findLocation } from '../locations/find-location.ts';

const PAGE = 20;
const { reviews, locations } = schema;

/** Published reviews of a location, newest first, with the average of all of them to one decimal. */
export async function listReviews(
  ctx: Ctx,
  input: { location: string; cursor?: string | undefined },
): Promise<{ average: number | null; count: number; items: Review[]; nextCursor: string | null }> {
  const location = await findLocation(ctx, input.location);
  const isPublished = and(eq(reviews.locationId, location.id), eq(reviews.state, 'published'));
  const [[figures], rows] = await Promise.all([
    ctx.db
      .select({
        average: sql<number | null>`round(avg(${reviews.rating}), 1)::float8`,
        count: sql<number>`count(*)::int`,
      })
      .from(reviews)
      .where(isPublished),
    ctx.db
      .select()
      .from(reviews)
      .where(and(isPublished, input.cursor === undefined ? undefined : lt(reviews.id, input.cursor)))
      .orderBy(desc(reviews.id))
      .limit(PAGE + 1),
  ]);
  const page = rows.slice(0, PAGE);
  return {
    average: figures?.average ?? null,
    count: figures?.count ?? 0,
    items: page.map((row) => present(row, location.slug)),
    nextCursor: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

/** Reviews in one state at the locations the actor may see, newest first: the moderation list. */
export async function listReviewsForModeration(
  ctx: Ctx,
  input: { state: 'pending' | 'published' | 'rejected'; cursor?: string | undefined },
): Promise<{ items: Review[]; nextCursor: string | null }> {
  const { locationIds, mode } = ctx.actor;
  const rows = await ctx.db
    .select({ review: reviews, location: locations.slug })
    .from(reviews)
    .innerJoin(locations, eq(locations.id, reviews.locationId))
    .where(
      and(
        eq(reviews.state, input.state),
        eq(locations.mode, mode),
        locationIds === null ? undefined : inArray(reviews.locationId, [...locationIds]),
        input.cursor === undefined ? undefined : lt(reviews.id, input.cursor),
      ),
    )
    .orderBy(desc(reviews.id))
    .limit(PAGE + 1);
  const page = rows.slice(0, PAGE);
  return {
    items: page.map(({ review, location }) => present(review, location)),
    nextCursor: rows.length > PAGE ? (page.at(-1)?.review.id ?? null) : null,
  };
}

export function present(row: typeof reviews.$inferSelect, location: string): Review {
  const { id, rating, text, name, state, reply } = row;
  return { id, location, rating, text, name, state, reply, createdAt: row.createdAt.toISOString() };
}
