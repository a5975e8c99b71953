export { DEMO_STAFF, type DemoStaff } from './demo-staff.ts';
export { RESTAURANT_LINE, RESTAURANT_NAME } from './houses.ts';
export { type DemoSummary, seedDemo } from './seed-demo.ts';
