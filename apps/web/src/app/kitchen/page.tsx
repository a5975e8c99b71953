import { getTranslations } from 'next-intl/server';
import { TrpcProvider } from '@/client/trpc.tsx';
import { KitchenBoard } from '@/features/kitchen/kitchen-board.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { requireStaff } from '@/server/require-staff.ts';
import { staffLocation, staffLocations } from '@/server/staff-locations.ts';

export const metadata = { robots: { index: false } };

export default async function KitchenPage({ searchParams }: { searchParams: Promise<{ location?: string }> }) {
  const session = await requireStaff('/kitchen');
  const locations = await staffLocations(session);
  const location = await staffLocation(session, (await searchParams).location);
  const t = await getTranslations('kitchen');
  return (
    <main data-surface="kitchen" className="flex min-h-dvh flex-col bg-ground text-ink">
      <ClientMessages namespaces={['common', 'kitchen']}>
        <TrpcProvider>
          <KitchenBoard location={location.slug} key={location.slug}>
            <div className="flex flex-wrap items-baseline gap-x-4">
              <h1 className="text-xl font-semibold">{location.name}</h1>
              <nav aria-label={t('otherKitchens')} className="flex flex-wrap gap-x-3 text-sm">
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
