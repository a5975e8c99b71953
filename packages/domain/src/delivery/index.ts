export * from './edit-zones.ts';
