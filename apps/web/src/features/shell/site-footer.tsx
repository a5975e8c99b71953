import type { Location } from '@tavola/shared/schemas';
import { getTranslations } from 'next-intl/server';
import { siteIdentity } from '@/server/site-identity.ts';
import type { SiteLocation } from '@/server/site-locations.ts';
import { HoursTable } from './hours-table.tsx';
import { paths } from './paths.ts';
import { PreferenceButtons } from './preference-buttons.tsx';

async function LocationBlock({ location, slug }: { location: Location; slug?: string }) {
  const t = await getTranslations('shell.footer');
  const { line1, postcode, city } = location.address;
  return (
    <section className="grid content-start gap-3">
      <h2 className="text-base font-semibold">
        <a href={paths.home(slug)} className="underline-offset-4 hover:underline">
          {location.name}
        </a>
      </h2>
      <address className="text-sm text-ink-2 not-italic">
        {line1}
        <br />
        {`${postcode} ${city}`}
      </address>
      <HoursTable hours={location.hours} />
      <p className="-ms-2 flex flex-wrap text-sm">
        {location.phone && (
          <a
            href={`tel:${location.phone.replaceAll(' ', '')}`}
            className="inline-flex min-h-8 items-center px-2 text-accent-text underline-offset-4 hover:underline"
          >
            {location.phone}
          </a>
        )}
        {location.email && (
          <a
            href={`mailto:${location.email}`}
            className="inline-flex min-h-8 items-center px-2 text-accent-text underline-offset-4 hover:underline"
          >
            {t('write')}
          </a>
        )}
      </p>
    </section>
  );
}

export async function SiteFooter({ site }: { site: SiteLocation }) {
  const t = await getTranslations('shell');
  const { name } = await siteIdentity();
  return (
    <footer className="border-t border-line bg-sunken">
      <div className="mx-auto grid max-w-6xl gap-10 px-5 py-12 md:px-8">
        <div className="grid gap-10 sm:grid-cols-2 lg:grid-cols-3">
          {site.all.map((location, at) => (
            <LocationBlock key={location.id} location={location} slug={at === 0 ? undefined : location.slug} />
          ))}
        </div>
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4 border-t border-line pt-6">
          <PreferenceButtons />
          <p className="text-sm text-ink-3">
            {name}
            <span aria-hidden> · </span>
            <a
              href={paths.signIn()}
              className="inline-flex min-h-8 items-center underline-offset-4 hover:text-ink hover:underline"
            >
              {t('site.staff')}
            </a>
          </p>
        </div>
      </div>
    </footer>
  );
}
