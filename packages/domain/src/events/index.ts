export * from './bell.ts';
export * from './catalog.ts';
export * from './cursor.ts';
export * from './dispatch-events.ts';
export * from './read-events-after.ts';
export * from './record-event.ts';
