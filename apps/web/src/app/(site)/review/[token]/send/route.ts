import type { NextRequest } from 'next/server';
import { paths } from '@/features/shell/paths.ts';
import { formPost } from '@/server/form-post.ts';

/** Takes a review from its plain form; the page it came from then says what became of it. */
export async function POST(request: NextRequest, { params }: { params: Promise<{ token: string }> }) {
  const token = decodeURIComponent((await params).token);
  return formPost(request, async ({ fields, attempt, goTo }) => {
    const text = (name: string) => String(fields.get(name) ?? '').trim();
    const result = await attempt(text('intent'), (call) =>
      call.reviews.submit({
        token,
        rating: Number(fields.get('rating')),
        ...(text('text') ? { text: text('text') } : {}),
        ...(text('name') ? { name: text('name') } : {}),
      }),
    );
    const isDone = result.ok || result.problem.code === 'CONFLICT';
    return goTo(isDone ? paths.review(token) : `${paths.review(token)}?refused`);
  });
}
