export * from './is-following.ts';
export * from './push-addressee.ts';
export { getPushKey, type PushKeys, pushKeys } from './push-keys.ts';
export { PUSH_WORDS } from './push-words.ts';
export * from './subscribe-to-push.ts';
export * from './unsubscribe-from-push.ts';
