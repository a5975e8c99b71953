import { describe, expect, it } from 'vitest';
import { categoryTree, droppedOn, familyOf, movedTo, placeOf, stepped } from './category-tree.ts';

const category = (id: string, parentId: string | null, sort: number) => ({
  id,
  parentId,
  sort,
  name: id,
  slug: id,
  description: '',
  image: null,
  active: true,
  translations: {},
});

const CELLAR = [
  category('wine', null, 2),
  category('red', 'wine', 1),
  category('food', null, 1),
  category('old', 'red', 1),
  category('white', 'wine', 0),
];

describe('the tree of categories', () => {
  it('puts children below their parent, in order, however deep', () => {
    expect(categoryTree(CELLAR).map(({ category: { id }, depth }) => `${depth}${id}`)).toEqual([
      '0food',
      '0wine',
      '1white',
      '1red',
      '2old',
    ]);
    expect([...familyOf(CELLAR, 'wine')].sort()).toEqual(['old', 'red', 'white', 'wine']);
  });

  it('takes what is dropped to the place of what it was dropped on, but never below itself', () => {
    expect(droppedOn(CELLAR, 'old', 'food')).toEqual({ parentId: null, position: 0 });
    expect(droppedOn(CELLAR, 'food', 'red')).toEqual({ parentId: 'wine', position: 1 });
    expect(droppedOn(CELLAR, 'wine', 'old')).toBeUndefined();
    expect(droppedOn(CELLAR, 'wine', 'wine')).toBeUndefined();
  });

  it('is walked step by step with the keyboard', () => {
    expect(stepped(CELLAR, 'red', 'up')).toEqual({ parentId: 'wine', position: 0 });
    expect(stepped(CELLAR, 'white', 'up')).toBeUndefined();
    expect(stepped(CELLAR, 'food', 'down')).toEqual({ parentId: null, position: 1 });
    expect(stepped(CELLAR, 'wine', 'down')).toBeUndefined();
    expect(stepped(CELLAR, 'wine', 'in')).toEqual({ parentId: 'food', position: 0 });
    expect(stepped(CELLAR, 'food', 'in')).toBeUndefined();
    expect(stepped(CELLAR, 'old', 'out')).toEqual({ parentId: 'wine', position: 2 });
    expect(stepped(CELLAR, 'wine', 'out')).toBeUndefined();
    expect(placeOf(CELLAR, 'red')).toEqual({ parentId: 'wine', position: 1 });
  });
});

describe('a new order', () => {
  it('moves one entry up or down to the place of another', () => {
    expect(movedTo(['a', 'b', 'c', 'd'], 'd', 'b')).toEqual(['a', 'd', 'b', 'c']);
    expect(movedTo(['a', 'b', 'c', 'd'], 'a', 'c')).toEqual(['b', 'c', 'a', 'd']);
  });
});
