import { z } from 'zod';
import { PUSH_OBJECTS } from '../automations.ts';

const base64url = (length: number) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${length}}=?$`), 'Send what the browser gave, in base64url');

/** What to hear of: the token of its tracking or manage link is the right to. */
const follow = z.strictObject({ kind: z.enum(PUSH_OBJECTS), token: z.string().min(1).max(1024) });
export type PushFollow = z.infer<typeof follow>;

const endpoint = z.url().max(1_024);

/** A `PushSubscription` as browsers write it with `toJSON`. */
export const subscribeToPushInput = z.strictObject({
  follow,
  subscription: z.strictObject({
    endpoint,
    keys: z.strictObject({ p256dh: base64url(87), auth: base64url(22) }),
  }),
});
export type SubscribeToPush = z.infer<typeof subscribeToPushInput>;

export const pushFollowInput = z.strictObject({ follow, endpoint });
export type PushFollowOf = z.infer<typeof pushFollowInput>;

export const pushFollowSchema = z.object({ following: z.boolean() });
export type PushFollowing = z.infer<typeof pushFollowSchema>;

/** The key browsers subscribe with, as `applicationServerKey`. */
export const pushKeySchema = z.object({ publicKey: z.string() });
