import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ReviewsPage } from '@/features/reviews/reviews-page.tsx';
import { RefusedPage } from '@/features/shell/refused-page.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { caller } from '@/server/caller.ts';
import { may, requireStaff } from '@/server/require-staff.ts';
import { staffLocations } from '@/server/staff-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reviews'))('title') };
}

export default async function Page() {
  const session = await requireStaff('/dashboard/reviews');
  if (!may(session, 'guests:manage')) return <RefusedPage />;
  const locations = await staffLocations(session);
  const api = await caller();
  const averages = await Promise.all(
    locations.map(async ({ slug, name, timezone }) => {
      const { average, count } = await api.reviews.list({ location: slug });
      return { slug, name, timezone, average, count };
    }),
  );
  return (
    <ClientMessages namespaces={['common', 'reviews']}>
      <ReviewsPage locations={averages} />
    </ClientMessages>
  );
}
