import { plainClient } from '@/client/plain-client.ts';
import type { AskTimes } from './use-checkout.ts';

export const askTimes: AskTimes = async (input) => (await plainClient().orders.slots.query(input)).slots;
