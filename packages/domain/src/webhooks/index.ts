export * from './envelope.ts';
export { deliveryTask } from './plan-deliveries.ts';
