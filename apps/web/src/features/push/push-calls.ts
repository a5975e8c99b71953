import type { PushFollow, PushFollowing, SubscribeToPush } from '@tavola/shared/schemas';
import { plainClient } from '@/client/plain-client.ts';

/** What the server is asked and told; tests bring their own. */
export interface PushCalls {
  following(follow: PushFollow, endpoint: string): Promise<PushFollowing>;
  subscribe(input: SubscribeToPush, intentKey: string): Promise<PushFollowing>;
  unsubscribe(follow: PushFollow, endpoint: string, intentKey: string): Promise<PushFollowing>;
}

export const pushCalls: PushCalls = {
  following: (follow, endpoint) => plainClient().push.following.query({ follow, endpoint }),
  subscribe: (input, intentKey) => plainClient().push.subscribe.mutate(input, { context: { intentKey } }),
  unsubscribe: (follow, endpoint, intentKey) =>
    plainClient().push.unsubscribe.mutate({ follow, endpoint }, { context: { intentKey } }),
};
