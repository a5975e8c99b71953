import { eq, schema, sql } from '@tavola/db';
import type { Location } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { forgetMenu } from '../menu/read-menu.ts';
import { findLocation } from './find-location.ts';
import { getLocation } from './get-location.ts';

export interface LocationUpdate {
  location: string;
  name?: string | undefined;
  tagline?: string | undefined;
  address?:
    | { line1: string; city: string; postcode: string; country: string; lat: number | null; lng: number | null }
    | undefined;
  phone?: string | undefined;
  email?: string | undefined;
}

/** Changes what guests read about a location; what is not given stays. Answers with the location as it is now. */
export async function updateLocation(ctx: Ctx, input: LocationUpdate): Promise<Location> {
  const { locations } = schema;
  const { id } = await findLocation(ctx, input.location);
  const { name, tagline, address, phone, email } = input;
  await commitOnce(ctx, async (tx) => {
    await tx
      .update(locations)
      .set({
        name,
        tagline,
        phone,
        email,
        addressLine1: address?.line1,
        addressCity: address?.city,
        addressPostcode: address?.postcode,
        addressCountry: address?.country,
        lat: address?.lat,
        lng: address?.lng,
        rulesVersion: sql`${locations.rulesVersion} + 1`,
      })
      .where(eq(locations.id, id));
    return { id };
  });
  forgetMenu(ctx.db);
  ctx.ring('menu');
  return getLocation(ctx, { id });
}
