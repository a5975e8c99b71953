import { type NextRequest, NextResponse } from 'next/server';
import { caller } from '@/server/caller.ts';
import { orNotFound } from '@/server/or-not-found.ts';
import { requireStaff } from '@/server/require-staff.ts';

/** The bytes a thermal printer takes (ESC/POS), for a print bridge or a file. Permissions are those of `orders.print`. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  await requireStaff('/dashboard/orders');
  const { id } = await params;
  const { searchParams } = request.nextUrl;
  const kind = searchParams.get('kind') === 'kitchen' ? 'kitchen' : 'receipt';
  const station = searchParams.get('station');
  const width = ([32, 42, 48] as const).find((known) => String(known) === searchParams.get('width'));
  const paper = await orNotFound(async () =>
    (await caller()).orders.print({ id, kind, width, ...(station ? { station } : {}) }),
  );
  if (!paper) return new NextResponse(null, { status: 404 });
  return new NextResponse(Buffer.from(paper.escpos, 'base64'), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${kind}.escpos"`,
      'cache-control': 'no-store',
    },
  });
}
