import { sitemapXml } from '@/features/discovery/sitemap-xml.ts';
import { discoveryFacts, publicDocument } from '@/server/discovery.ts';

export const dynamic = 'force-dynamic';

export const GET = async () => publicDocument(sitemapXml(await discoveryFacts()), 'application/xml');
