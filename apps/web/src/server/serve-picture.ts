import 'server-only';
import { readPictureFile } from '@tavola/domain';
import type { NextRequest } from 'next/server';
import { services } from './services.ts';

const YEAR_SECONDS = 31_536_000;

/** A picture of the library. Its address is its content's, so whoever has it never needs to ask again. */
export async function servePicture(
  request: NextRequest,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const headers = {
    'cache-control': `public, max-age=${YEAR_SECONDS}, immutable`,
    'content-security-policy': "default-src 'none'",
    etag: `"${file}"`,
  };
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
  const found = await readPictureFile(services().connection.db, file);
  if (!found) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  return new Response(Buffer.from(found.bytes), { headers: { ...headers, 'content-type': found.contentType } });
}
