export * from './address-rules.ts';
export * from './begin-attempt.ts';
export * from './check-endpoint-url.ts';
export * from './envelope.ts';
export { deliveryTask } from './plan-deliveries.ts';
export * from './record-attempt.ts';
