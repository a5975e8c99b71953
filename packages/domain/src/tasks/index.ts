export * from './claim-tasks.ts';
export * from './failure-reason.ts';
export * from './finish-task.ts';
export * from './insert-tasks.ts';
export * from './take-due-tasks.ts';
export * from './task-kinds.ts';
