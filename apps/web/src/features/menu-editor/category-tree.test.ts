import { describe, expect, it } from 'vitest';
import { categoryTree, movedTo } from './category-tree.ts';

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

describe('the tree of categories', () => {
  it('puts children below their parent, in order, however deep', () => {
    const tree = categoryTree([
      category('wine', null, 2),
      category('red', 'wine', 1),
      category('food', null, 1),
      category('old', 'red', 1),
      category('white', 'wine', 0),
    ]);
    expect(tree.map(({ category: { id }, depth }) => `${depth}${id}`)).toEqual([
      '0food',
      '0wine',
      '1white',
      '1red',
      '2old',
    ]);
  });
});

describe('a new order', () => {
  it('moves one entry up or down to the place of another', () => {
    expect(movedTo(['a', 'b', 'c', 'd'], 'd', 'b')).toEqual(['a', 'd', 'b', 'c']);
    expect(movedTo(['a', 'b', 'c', 'd'], 'a', 'c')).toEqual(['b', 'c', 'a', 'd']);
  });
});
