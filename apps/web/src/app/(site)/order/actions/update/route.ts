import type { NextRequest } from 'next/server';
import { draftCookie } from '@/features/plain-order/plain-cookies.ts';
import { DRAFT_COOKIE, readDraftForm, readPlainDraft } from '@/features/plain-order/plain-draft.ts';
import { formPost } from '@/server/form-post.ts';

/** Keeps what was typed and shows times and price for it; another day or way begins with its own first time. */
export const POST = (request: NextRequest) =>
  formPost(request, async ({ fields, goTo }) => {
    const before = readPlainDraft(request.cookies.get(DRAFT_COOKIE)?.value);
    const draft = readDraftForm(fields);
    const isElsewhere = (before.day !== '' && before.day !== draft.day) || (before.type && before.type !== draft.type);
    return goTo('/order', [draftCookie(isElsewhere ? { ...draft, at: '' } : draft)]);
  });
