import { DomainError } from '../kernel/domain-error.ts';
import { overlapInWeek, type TimeRange } from './time-ranges.ts';

export const OVERLAP = 'These hours run into others';

export type WeekHours = readonly { weekday: number; ranges: readonly TimeRange[] }[];

/** Refuses a week that names a day twice or whose ranges run into each other; the path names the range under `path`. */
export function requireHours(hours: WeekHours, path: string): void {
  const refuse = (at: string, message: string) =>
    new DomainError('VALIDATION_FAILED', { details: { issues: [{ path: `${path}.${at}`, message }] } });
  const twice = hours.findIndex(({ weekday }, index) => hours.findIndex((day) => day.weekday === weekday) !== index);
  if (twice >= 0) throw refuse(`${twice}.weekday`, 'Each weekday once');
  const overlap = overlapInWeek(hours);
  if (overlap) throw refuse(`${overlap.day}.ranges.${overlap.range}`, OVERLAP);
}
