import { ALLERGENS, DIETARY_TAGS, ORDER_TYPES, TAX_CLASSES } from '@tavola/shared';
import { describe, expect, it } from 'vitest';
import { DEMO_MENU, demoItems } from './menu.ts';
import { DEMO_MEALTIMES, DEMO_OPTION_GROUPS } from './menu-options.ts';
import type { DemoCategory } from './menu-shape.ts';

const items = demoItems();
const flatten = (list: DemoCategory[]): DemoCategory[] =>
  list.flatMap((entry) => [entry, ...flatten(entry.children ?? [])]);
const categories = flatten(DEMO_MENU);
const depth = (list: DemoCategory[]): number =>
  1 + Math.max(0, ...list.map(({ children }) => (children ? depth(children) : 0)));
const repeated = (list: string[]) => list.filter((entry, index) => list.indexOf(entry) !== index);
const words = (text: string) => text.split(/\s+/).length;

describe('the demo card', () => {
  it('has at least 56 dishes and drinks on three levels', () => {
    expect(items.length).toBeGreaterThanOrEqual(56);
    expect(depth(DEMO_MENU)).toBe(3);
  });

  it('names every item, category, group and value once', () => {
    expect(repeated(items.map(({ slug }) => slug))).toEqual([]);
    expect(repeated(items.map(({ name }) => name))).toEqual([]);
    expect(repeated(categories.map(({ slug }) => slug))).toEqual([]);
    expect(repeated(DEMO_OPTION_GROUPS.map(({ slug }) => slug))).toEqual([]);
    expect(repeated(DEMO_OPTION_GROUPS.flatMap(({ values }) => values.map(({ slug }) => slug)))).toEqual([]);
  });

  it.each(items.map((item) => [item.slug, item] as const))('%s is complete', (slug, item) => {
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(Number.isInteger(item.price) && item.price > 0).toBe(true);
    expect(words(item.description)).toBeLessThanOrEqual(26);
    expect(words(item.description)).toBeGreaterThanOrEqual(4);
    expect(ALLERGENS).toEqual(expect.arrayContaining(item.allergens));
    expect(DIETARY_TAGS).toEqual(expect.arrayContaining(item.dietary));
    expect(ORDER_TYPES).toEqual(expect.arrayContaining(item.orderTypes ?? []));
    expect(TAX_CLASSES).toContain(item.taxClass);
    expect(DEMO_OPTION_GROUPS.map((group) => group.slug)).toEqual(expect.arrayContaining(item.options ?? []));
    expect(DEMO_MEALTIMES.map((mealtime) => mealtime.slug)).toEqual(expect.arrayContaining(item.mealtimes ?? []));
    expect(item.de.name.trim()).not.toBe('');
    expect(item.de.description.trim()).not.toBe('');
    expect(item.de.description).not.toBe(item.description);
  });

  it.each(items.map((item) => [item.slug, item] as const))(
    '%s claims nothing its allergens deny',
    (_, { allergens, dietary }) => {
      const animal = ['crustaceans', 'eggs', 'fish', 'milk', 'molluscs'] as const;
      const flesh = ['crustaceans', 'fish', 'molluscs'] as const;
      if (dietary.includes('vegan')) {
        expect(animal.filter((name) => allergens.includes(name))).toEqual([]);
        expect(dietary).toContain('vegetarian');
      }
      if (dietary.includes('vegetarian')) expect(flesh.filter((name) => allergens.includes(name))).toEqual([]);
      if (dietary.includes('gluten_free')) expect(allergens).not.toContain('gluten');
      if (dietary.includes('lactose_free')) expect(allergens).not.toContain('milk');
      if (dietary.includes('halal')) expect(dietary).not.toContain('alcohol');
    },
  );

  it('taxes alcohol as alcohol', () => {
    const drinks = items.filter(({ station }) => station === 'bar');
    for (const { taxClass, dietary } of drinks) expect(dietary.includes('alcohol')).toBe(taxClass === 'alcohol');
  });

  it('translates every category', () => {
    for (const { de } of categories) {
      expect(de.name.trim()).not.toBe('');
      expect(de.description.trim()).not.toBe('');
    }
  });

  it.each(DEMO_OPTION_GROUPS.map((group) => [group.slug, group] as const))(
    'group %s can be answered',
    (slug, group) => {
      const defaults = group.values.filter(({ isDefault }) => isDefault).length;
      expect(items.some(({ options }) => options?.includes(slug))).toBe(true);
      expect(group.min).toBeLessThanOrEqual(group.max);
      if (group.kind !== 'quantity') expect(group.max).toBeLessThanOrEqual(group.values.length);
      expect(group.required).toBe(group.min > 0);
      expect(defaults).toBe(group.required ? group.min : 0);
      if (group.kind === 'single') expect(group.max).toBe(1);
      for (const { price, de } of group.values) {
        expect(Number.isInteger(price) && price >= 0).toBe(true);
        expect(de.trim()).not.toBe('');
      }
    },
  );

  it('shows each kind of group, both mealtimes, stock, overrides and cards without a picture', () => {
    expect(new Set(DEMO_OPTION_GROUPS.map(({ kind }) => kind))).toEqual(new Set(['single', 'multiple', 'quantity']));
    expect(new Set(items.flatMap(({ mealtimes }) => mealtimes ?? []))).toEqual(new Set(['lunch', 'late']));
    expect(items.filter(({ stock }) => stock !== undefined).length).toBeGreaterThanOrEqual(8);
    expect(items.filter(({ houses }) => houses).length).toBeGreaterThanOrEqual(8);
    expect(items.filter(({ picture }) => !picture).length).toBeGreaterThanOrEqual(6);
    expect(DEMO_MEALTIMES.some(({ start, end }) => end < start)).toBe(true);
  });
});
