import { type Picture, type Problem, UPLOAD_LIMIT, UPLOAD_TYPES } from '@tavola/shared/schemas';
import { newIntentKey } from '@/client/intent-key.ts';

export type UploadResult = { ok: true; picture: Picture } | { ok: false; reason: 'type' | 'size' | 'lost' | string };

/** Sends a file to the library. Files that would be refused anyway are not sent; refusals come back in the server's words. */
export async function uploadPicture(file: File): Promise<UploadResult> {
  if (!UPLOAD_TYPES.some((type) => type === file.type)) return { ok: false, reason: 'type' };
  if (file.size > UPLOAD_LIMIT) return { ok: false, reason: 'size' };
  const name = file.name.replace(/\.[a-z]+$/i, '');
  try {
    const response = await fetch(`/api/media?name=${encodeURIComponent(name)}`, {
      method: 'PUT',
      body: file,
      headers: { 'content-type': file.type, 'idempotency-key': newIntentKey() },
    });
    if (response.ok) return { ok: true, picture: (await response.json()) as Picture };
    const problem = (await response.json().catch(() => undefined)) as Problem | undefined;
    return { ok: false, reason: issueOf(problem) ?? problem?.message ?? 'lost' };
  } catch {
    return { ok: false, reason: 'lost' };
  }
}

function issueOf(problem: Problem | undefined): string | undefined {
  const issues = problem?.details?.issues;
  const [first] = Array.isArray(issues) ? (issues as { message?: unknown }[]) : [];
  return typeof first?.message === 'string' ? first.message : undefined;
}
