import type { Channel } from '@tavola/shared';
import type { DayPlan } from './day-plan.ts';
import type { LocationRules } from './location-rules.ts';
import type { Page } from './page.ts';

/** Everything a decision may look at; `now` is the database's time. */
export interface Facts {
  rules: LocationRules;
  plan: DayPlan;
  page: Page;
  now: number;
}

const IN_HOUSE: readonly string[] = ['staff', 'phone', 'walk_in', 'system'] satisfies Channel[];

/** Whether guests or agents are booking; people of the house are bound by the total pacing only. */
export const isOnline = (channel: string): boolean => !IN_HOUSE.includes(channel);
