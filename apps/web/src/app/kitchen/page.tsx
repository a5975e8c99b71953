import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { TrpcProvider } from '@/client/trpc.tsx';
import { KitchenBoard } from '@/features/kitchen/kitchen-board.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { requireStaff } from '@/server/require-staff.ts';
import { siteLocations } from '@/server/site-locations.ts';

export const metadata = { robots: { index: false } };

export default async function KitchenPage({ searchParams }: { searchParams: Promise<{ location?: string }> }) {
  const session = await requireStaff('/kitchen');
  const allowed = session.staff.locationIds;
  const locations = (await siteLocations()).filter(({ id }) => allowed === null || allowed.includes(id));
  const { location: wanted } = await searchParams;
  const location = wanted ? locations.find(({ slug }) => slug === wanted) : locations[0];
  if (!location) notFound();
  const t = await getTranslations('kitchen');
  return (
    <main data-surface="kitchen" className="flex min-h-dvh flex-col bg-ground text-ink">
      <ClientMessages namespaces={['common', 'kitchen']}>
        <TrpcProvider>
          <KitchenBoard location={location.slug} key={location.slug}>
            <div className="flex items-baseline gap-4">
              <h1 className="text-xl font-semibold">{location.name}</h1>
              <nav aria-label={t('otherKitchens')} className="flex gap-3 text-sm">
                <a href="/dashboard" className="text-ink-2 underline-offset-4 hover:underline">
                  {t('dashboard')}
                </a>
                {locations
                  .filter(({ slug }) => slug !== location.slug)
                  .map(({ slug, name }) => (
                    <a
                      key={slug}
                      href={`/kitchen?location=${slug}`}
                      className="text-ink-2 underline-offset-4 hover:underline"
                    >
                      {name}
                    </a>
                  ))}
              </nav>
            </div>
          </KitchenBoard>
        </TrpcProvider>
      </ClientMessages>
    </main>
  );
}
