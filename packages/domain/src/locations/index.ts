export * from './find-location.ts';
