import { wellKnown } from '@/features/discovery/well-known.ts';
import { discoveryFacts, publicDocument } from '@/server/discovery.ts';

export const dynamic = 'force-dynamic';

export const GET = async () => publicDocument(JSON.stringify(wellKnown(await discoveryFacts())), 'application/json');
