export * from './get-settings.ts';
export * from './settings-reader.ts';
export * from './update-settings.ts';
