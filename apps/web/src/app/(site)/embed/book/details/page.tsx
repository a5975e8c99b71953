import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { localDay } from '@/features/booking/booking-search.ts';
import { secondsLeft } from '@/features/booking/hold-cookie.ts';
import { HoldDetails } from '@/features/booking/hold-details.tsx';
import { EMBED, NO_ENTRIES } from '@/features/widget/embed-pass.ts';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { emailRequired } from '@/server/booking-rules.ts';
import { readPass } from '@/server/embed-visit.ts';
import { siteLocation } from '@/server/site-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('booking'))('details.title'), robots: { index: false } };
}

export default async function EmbedDetailsPage({ searchParams }: { searchParams: Promise<{ pass?: string }> }) {
  const { pass: sealed } = await searchParams;
  const { hold, notice, entries } = readPass(sealed);
  if (!hold) redirect(EMBED);
  const site = await siteLocation(hold.location);
  if (!site) redirect(EMBED);
  const now = new Date();
  return (
    <ClientMessages namespaces={['booking', 'common']}>
      <HoldDetails
        hold={hold}
        place={site.location}
        today={localDay(now, hold.timezone)}
        secondsLeft={secondsLeft(hold, now)}
        entries={entries ?? NO_ENTRIES}
        problem={notice}
        intent={randomUUID()}
        emailRequired={await emailRequired()}
        base={EMBED}
        pass={sealed}
      />
    </ClientMessages>
  );
}
