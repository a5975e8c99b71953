export * from './alert-staff.ts';
export * from './list-tasks.ts';
export * from './note-recurring.ts';
export * from './purge-old-rows.ts';
export * from './read-overview.ts';
export * from './retry-parked.ts';
