import type { schema } from '@tavola/db';
import type { OrderType, TaxClass } from '@tavola/shared';
import { DateTime } from 'luxon';
import { defaultSettings } from './default-settings.ts';
import { lineComments } from './demo-words.ts';
import type { DemoHouse } from './houses.ts';
import { DEMO_MEALTIMES } from './menu-options.ts';
import type { PlannedGroup, PlannedItem } from './plan-menu.ts';
import { demoId, type Random } from './random.ts';

const RULES = defaultSettings('orders');
/** Hundredths of a percent. */
export const TAX_RATES: Record<TaxClass, number> = {
  food: RULES.taxRateFood,
  drink: RULES.taxRateDrink,
  alcohol: RULES.taxRateAlcohol,
  other: RULES.taxRateOther,
};

/** A line before its total is known. */
export type PlannedLine = Omit<typeof schema.orderLines.$inferInsert, 'total'> & {
  taxClass: TaxClass;
  options: Chosen[];
};
type Chosen = NonNullable<(typeof schema.orderLines.$inferInsert)['options']>[number];

/** What this house sells at this moment for this kind of order. */
export function sellable(menu: readonly PlannedItem[], house: DemoHouse, type: OrderType, at: Date): PlannedItem[] {
  const time = DateTime.fromJSDate(at, { zone: house.timezone }).toFormat('HH:mm');
  const isServed = (slug: string) =>
    DEMO_MEALTIMES.some(
      ({ slug: name, start, end }) =>
        name === slug && (start < end ? time >= start && time < end : time >= start || time < end),
    );
  return menu.filter(
    ({ item }) =>
      item.houses?.[house.slug]?.available !== false &&
      (item.orderTypes?.includes(type) ?? true) &&
      (item.mealtimes?.some(isServed) ?? true),
  );
}

/** The lines of one order: mostly dishes, sometimes a drink, each with the choices it requires. */
export function planLines(
  random: Random,
  house: DemoHouse,
  orderId: string,
  choice: readonly PlannedItem[],
  placedAt: Date,
): PlannedLine[] {
  const dishes = choice.filter(({ item }) => item.taxClass === 'food');
  const drinks = choice.filter(({ item }) => item.taxClass !== 'food');
  const picked = new Set<PlannedItem>();
  const wanted = random.weighted([
    [1, 20],
    [2, 38],
    [3, 27],
    [4, 15],
  ] as const);
  while (picked.size < wanted) picked.add(random.pick(dishes));
  if (drinks.length > 0 && random.chance(0.55)) picked.add(random.pick(drinks));
  return [...picked].map((planned, position) => planLine(random, house, { planned, orderId, position, placedAt }));
}

function planLine(
  random: Random,
  house: DemoHouse,
  { planned, orderId, position, placedAt }: { planned: PlannedItem; orderId: string; position: number; placedAt: Date },
): PlannedLine {
  const { item } = planned;
  const quantity = random.weighted([
    [1, 70],
    [2, 24],
    [3, 6],
  ] as const);
  const unitPrice = item.houses?.[house.slug]?.price ?? item.price;
  const options = planned.groups.flatMap((group) => chosen(random, group));
  return {
    id: demoId(random, placedAt),
    orderId,
    position,
    itemId: planned.id,
    name: item.name,
    quantity,
    unitPrice,
    options,
    comment: random.chance(0.1) ? random.pick(lineComments) : null,
    taxClass: item.taxClass,
    taxRate: TAX_RATES[item.taxClass],
    station: item.station,
    prepMinutes: item.prepMinutes,
    allergens: item.allergens,
  };
}

function chosen(random: Random, group: PlannedGroup): Chosen[] {
  const { min, max, kind, required } = group;
  if (!required && random.chance(0.65)) return [];
  const count = kind === 'single' ? 1 : required ? max : random.int(Math.max(1, min), Math.min(2, group.values.length));
  const start = random.int(0, group.values.length - 1);
  return Array.from({ length: count }, (_, offset) => (start + offset) % group.values.length).flatMap((index) => {
    const [value, valueId] = [group.values[index], group.valueIds[index]];
    return value && valueId ? [{ valueId, group: group.name, name: value.name, quantity: 1, price: value.price }] : [];
  });
}
