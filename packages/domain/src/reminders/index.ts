export * from './plan-reminders.ts';
export * from './reminder-times.ts';
export * from './send-reminder.ts';
