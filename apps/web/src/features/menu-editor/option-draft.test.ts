import { describe, expect, it } from 'vitest';
import { type EditedGroup, groupDraftOf, groupOf, groupProblems, parseSurcharge } from './option-draft.ts';

const sizes: EditedGroup = {
  id: 'sizes',
  name: 'Size',
  kind: 'single',
  required: true,
  min: 1,
  max: 1,
  translations: { de: { name: 'Größe' } },
  values: [
    { id: 's', name: 'Small', price: -150, isDefault: true, available: true, translations: {} },
    { id: 'l', name: 'Large', price: 300, isDefault: false, available: false, translations: {} },
  ],
};

describe('an option group', () => {
  it('comes back as it went', () => {
    const { id: _, ...group } = sizes;
    expect(groupOf(groupDraftOf(sizes, 2), 2)).toEqual(group);
    expect(groupProblems(groupDraftOf(sizes, 2), 2)).toEqual([]);
  });

  it('of which one is taken has no bounds of its own', () => {
    const draft = { ...groupDraftOf(sizes, 2), required: false, min: '3', max: '9' };
    expect(groupOf(draft, 2)).toMatchObject({ min: 0, max: 1 });
  });

  it('names what is missing, by field', () => {
    const empty = { ...groupDraftOf(undefined, 2), kind: 'multiple' as const, min: '3', max: '2' };
    expect(groupProblems(empty, 2)).toEqual(['max', 'values']);
    const values = groupDraftOf(sizes, 2).values.map((value) => ({ ...value, name: ' ', price: 'much' }));
    expect(groupProblems({ ...groupDraftOf(sizes, 2), values }, 2)).toEqual([
      'values.0.name',
      'values.0.price',
      'values.1.name',
      'values.1.price',
    ]);
  });
});

it.each([
  ['', 0],
  ['1.5', 150],
  ['+2', 200],
  ['-1,50', -150],
  ['−3', -300],
  ['--1', undefined],
  ['x', undefined],
])('a surcharge of "%s" is %s', (text, amount) => {
  expect(parseSurcharge(text, 2)).toBe(amount);
});
