export * from './in-test-mode.ts';
export * from './read-test-clock.ts';
export * from './set-test-clock.ts';
