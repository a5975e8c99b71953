export type * from './app-router.generated.ts';
