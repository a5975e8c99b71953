import { describe, expect, it } from 'vitest';
import { DEMO_HOUSES, dayOffFor, HARBOUR, HUDSON } from './houses.ts';

type Box = { name: string; left: number; top: number; right: number; bottom: number };

/** The square a table may cover, whichever way it is turned. */
function boxesOf(house: (typeof DEMO_HOUSES)[number]): Box[] {
  return house.areas.flatMap(({ tables }) =>
    tables.map(([name, , , , x, y, width, height, rotation]) => {
      const [middleX, middleY] = [x + width / 2, y + height / 2];
      const reach =
        rotation === 0
          ? { x: width / 2, y: height / 2 }
          : { x: Math.hypot(width, height) / 2, y: Math.hypot(width, height) / 2 };
      return {
        name,
        left: middleX - reach.x,
        top: middleY - reach.y,
        right: middleX + reach.x,
        bottom: middleY + reach.y,
      };
    }),
  );
}

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe.each(DEMO_HOUSES.map((house) => [house.slug, house] as const))('the floor plan of %s', (_, house) => {
  const boxes = boxesOf(house);

  it('stays on its canvas', () => {
    expect(
      boxes.filter(({ left, top, right, bottom }) => left < 0 || top < 0 || right > 1000 || bottom > 1000),
    ).toEqual([]);
  });

  it('puts no table on another', () => {
    const pairs = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => overlaps(a, b))
        .map((b) => `${a.name} ${b.name}`),
    );
    expect(pairs).toEqual([]);
  });

  it('joins tables that exist, for no more guests than they have chairs', () => {
    const chairs = new Map(house.areas.flatMap(({ tables }) => tables.map(([name, , most]) => [name, most])));
    for (const { tables, minParty, maxParty } of house.combinations) {
      const seats = tables.reduce((sum, name) => sum + (chairs.get(name) ?? Number.NaN), 0);
      expect(maxParty).toBeLessThanOrEqual(seats);
      expect(minParty).toBeLessThanOrEqual(maxParty);
    }
  });

  it('serves only while it is open', () => {
    const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const span = ({ start, end }: { start: string; end: string }) => ({
      from: minutes(start),
      to: minutes(end) + (end <= start ? 1440 : 0),
    });
    for (const period of house.periods) {
      for (const weekday of period.weekdays) {
        const open = house.hours
          .filter(({ weekdays }) => weekdays.includes(weekday))
          .flatMap(({ ranges }) => ranges.map(span));
        const { from, to } = span(period);
        expect(open.some((range) => range.from <= from && to <= range.to)).toBe(true);
      }
    }
  });
});

describe('dayOffFor', () => {
  it.each([1, 2, 3, 4, 5, 6, 7])('keeps the closed day at least three days away from weekday %i', (today) => {
    const dayOff = dayOffFor(HARBOUR, today);
    expect(((dayOff ?? today) - today + 7) % 7).toBeGreaterThanOrEqual(3);
    expect(dayOffFor(HUDSON, today)).toBeNull();
  });
});
