import { eq, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forgetMenu } from '../menu/read-menu.ts';
import { openTrattoria, type Trattoria } from '../menu/testing/trattoria.ts';
import { orderAgain } from './order-again.ts';
import { tillOf, tokenOf } from './testing/till.ts';

let database: TestDatabase;
let house: Trattoria;
let till: ReturnType<typeof tillOf>;
beforeAll(async () => {
  database = await createTestDatabase();
  house = await openTrattoria(database.db);
  till = tillOf(database.db, house);
});
afterAll(() => database.close());

const again = (token: string) => {
  forgetMenu(database.db);
  return orderAgain(till.diner(), { token });
};

it('is the same cart at today’s menu, without what cannot be had any more', async () => {
  const options = [{ valueId: house.sizes.large }, { valueId: house.toppings.ham, quantity: 2 }];
  const token = tokenOf(
    await till.place({
      lines: [
        till.pizza({ quantity: 2, options, comment: 'Crisp' }),
        { itemId: house.items.soup, quantity: 1 },
        { itemId: house.items.beer, quantity: 3 },
      ],
    }),
  );
  expect(await again(token)).toEqual({
    location: house.slug,
    lines: [
      {
        itemId: house.items.pizza,
        quantity: 2,
        comment: 'Crisp',
        options: [
          { valueId: house.sizes.large, quantity: 1 },
          { valueId: house.toppings.ham, quantity: 2 },
        ],
      },
      { itemId: house.items.soup, quantity: 1, options: [] },
      { itemId: house.items.beer, quantity: 3, options: [] },
    ],
    left: [],
  });
  await database.db
    .update(schema.optionValues)
    .set({ available: false })
    .where(eq(schema.optionValues.id, house.toppings.ham));
  await database.db.update(schema.menuItems).set({ active: false }).where(eq(schema.menuItems.id, house.items.soup));
  const later = await again(token);
  expect(later.lines.map(({ itemId, options: kept }) => [itemId, kept.length])).toEqual([
    [house.items.pizza, 1],
    [house.items.beer, 0],
  ]);
  expect(later.left).toEqual(['Soup']);
  await database.db
    .update(schema.optionValues)
    .set({ available: false })
    .where(eq(schema.optionValues.id, house.sizes.large));
  expect((await again(token)).left).toEqual(['Pizza', 'Soup']);
});

it('is nobody’s but the link’s', async () => {
  await expect(again('no-such-tracking-token')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
