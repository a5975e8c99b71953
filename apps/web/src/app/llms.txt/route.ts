import { llmsText } from '@/features/discovery/llms-text.ts';
import { discoveryFacts, publicDocument } from '@/server/discovery.ts';

export const dynamic = 'force-dynamic';

export const GET = async () => publicDocument(llmsText(await discoveryFacts()), 'text/plain');
