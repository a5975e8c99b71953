import { expect, test } from 'vitest';
import { type DishFacts, EMPTY_QUERY, findDishes, isEmptyQuery } from './find-dishes.ts';

const dishes: DishFacts[] = [
  { id: 'sea-bass', words: 'Sea bass in salt. Robalo ao sal. From the fire', allergens: ['fish'], dietary: [] },
  { id: 'aubergine', words: 'Smoked aubergine with sésame', allergens: ['sesame'], dietary: ['vegan'] },
  { id: 'tart', words: 'Custard tart', allergens: ['gluten', 'eggs', 'milk'], dietary: ['vegetarian'] },
];
const found = (query: Partial<typeof EMPTY_QUERY>) => [...findDishes(dishes, { ...EMPTY_QUERY, ...query })];

test('an empty query matches the whole menu', () => {
  expect(found({})).toHaveLength(3);
  expect(isEmptyQuery({ ...EMPTY_QUERY, text: '  ' })).toBe(true);
});

test('every word must be found, in any order, without accents or case', () => {
  expect(found({ text: 'salt BASS' })).toEqual(['sea-bass']);
  expect(found({ text: 'sesame' })).toEqual(['aubergine']);
  expect(found({ text: 'bass tart' })).toEqual([]);
});

test('vegan counts as vegetarian', () => {
  expect(found({ dietary: ['vegetarian'] })).toEqual(['aubergine', 'tart']);
  expect(found({ dietary: ['vegan'] })).toEqual(['aubergine']);
});

test('an allergen rules a dish out', () => {
  expect(found({ without: ['milk', 'fish'] })).toEqual(['aubergine']);
});
