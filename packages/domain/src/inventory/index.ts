export * from './get-inventory.ts';
export * from './preview-change.ts';
export * from './save-change.ts';
