import { env } from '@/env.ts';
import { robotsText } from '@/features/discovery/sitemap-xml.ts';
import { publicDocument } from '@/server/discovery.ts';

export const dynamic = 'force-dynamic';

export const GET = () => publicDocument(robotsText({ publicUrl: env().publicUrl }), 'text/plain');
