export * from './block-channel.ts';
export * from './create-api-key.ts';
export * from './ensure-test-data.ts';
export * from './key-directory.ts';
export * from './list-api-keys.ts';
export * from './record-key-usage.ts';
export * from './revoke-api-key.ts';
export * from './rotate-api-key.ts';
