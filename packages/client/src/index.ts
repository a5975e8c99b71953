export type * from './app-router.generated.ts';
export { type ClientOptions, createClient, type TavolaClient } from './create-client.ts';
export type { RetryOptions } from './retry-link.ts';
export { type ErrorCode, TavolaError } from './tavola-error.ts';
