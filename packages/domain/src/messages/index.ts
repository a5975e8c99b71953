export * from './begin-sending.ts';
export type { Attachment } from './calendar-entry.ts';
export * from './compose-mail.ts';
export * from './end-sending.ts';
export * from './mail-words.ts';
export { insertMessages, type NewMessage, sendTask } from './new-message.ts';
