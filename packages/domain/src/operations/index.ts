export * from './alert-staff.ts';
export * from './purge-old-rows.ts';
