import 'server-only';
import { brandRamp } from '@tavola/ui/brand-ramp';
import { cache } from 'react';
import { env } from '@/env.ts';
import { services } from './services.ts';

/** What every public page wears: the restaurant's name, its line and its colour. Answers even without a database. */
export const siteIdentity = cache(async () => {
  const { settings } = services();
  const [general, branding] = await Promise.all([settings.get('general'), settings.get('branding')]);
  return {
    name: general.restaurantName,
    tagline: general.tagline,
    email: general.contactEmail,
    phone: general.contactPhone,
    publicUrl: env().publicUrl,
    /** Base path of the picture the house chose for its home page. */
    picture: branding.heroPicture || null,
    accent: brandRamp(branding.accent)?.properties,
  };
});
