import { expect, test } from 'vitest';
import { dish } from '../menu-editor/testing/dish.ts';
import { houseDishes } from './house-dishes.ts';

const category = (id: string, parentId: string | null, sort: number) => ({
  id,
  parentId,
  sort,
  name: id,
  slug: id,
  description: '',
  image: null,
  active: id !== 'fish',
  translations: {},
});

test('every dish is there in the order of the menu, hidden ones too, in the reader’s language', () => {
  const menu = {
    categories: [category('drinks', null, 2), category('food', null, 1), category('fish', 'food', 1)],
    items: [
      dish('Beer', { categoryId: 'drinks', translations: { de: { name: 'Bier' } } }),
      dish('Bream', { active: false }),
      dish('Bread', { categoryId: 'food' }),
    ],
  };
  expect(houseDishes(menu, 'de')).toEqual([
    { id: 'Bread', name: 'Bread' },
    { id: 'Bream', name: 'Bream' },
    { id: 'Beer', name: 'Bier' },
  ]);
});
