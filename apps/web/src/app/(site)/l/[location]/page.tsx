import type { Metadata } from 'next';
import { paths } from '@/features/shell/paths.ts';
import { renderHome } from '@/server/render-home.tsx';
import { siteLocation } from '@/server/site-locations.ts';

type Props = { params: Promise<{ location: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const site = await siteLocation((await params).location);
  return site
    ? {
        title: site.location.name,
        description: site.location.tagline,
        alternates: { canonical: paths.home(site.slug) },
      }
    : {};
}

export default async function Page({ params }: Props) {
  return renderHome((await params).location);
}
