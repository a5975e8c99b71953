export * from './default-rules.ts';
export type { MailDesign } from './perform-actions.ts';
export * from './run-delayed-action.ts';
export { runRule } from './run-rule.ts';
export * from './seed-default-rules.ts';
