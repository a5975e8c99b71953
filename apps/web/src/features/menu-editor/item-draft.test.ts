import { describe, expect, it } from 'vitest';
import { draftOf, fieldsOf, placeChanges, problemsOf } from './item-draft.ts';
import { dish } from './testing/dish.ts';

const HOUSES = [{ slug: 'harbour' }, { slug: 'hudson' }];
const bream = dish('Bream', {
  overrides: [{ location: 'hudson', price: 2_100, active: null }],
  stock: [{ location: 'harbour', quantity: 7, soldOutOn: null }],
  translations: { de: { name: 'Brasse' } },
});
const draft = () => draftOf(bream, 'fish', HOUSES, 2);

describe('the form of a dish', () => {
  it('sends back what it was given when nothing is changed', () => {
    const { id: _, sort: __, overrides: ___, stock: ____, ...fields } = bream;
    expect(fieldsOf(draft(), 2)).toEqual(fields);
    expect(placeChanges(draft(), draft(), 2)).toEqual([]);
  });

  it('names numbers that are none', () => {
    expect(problemsOf(draft(), 2)).toEqual([]);
    const places = { harbour: { price: '1,999', served: 'yes', stock: 'many' } as const };
    expect(problemsOf({ ...draft(), price: '', prepMinutes: '-1', places }, 2)).toEqual([
      'price',
      'prepMinutes',
      'places.harbour.price',
      'places.harbour.stock',
    ]);
  });

  it('tells a location only what changed there', () => {
    const now = draft();
    now.places = {
      harbour: { price: '', served: 'as_menu', stock: '' },
      hudson: { price: '', served: 'no', stock: '3' },
    };
    expect(placeChanges(draft(), now, 2)).toEqual([
      { location: 'harbour', stock: { quantity: null } },
      { location: 'hudson', override: { price: null, active: false }, stock: { quantity: 3 } },
    ]);
  });

  it('leaves empty translations and an empty address out', () => {
    const words = { de: { name: ' ', description: '' }, fr: { name: ' Daurade ' } };
    const fields = fieldsOf({ ...draft(), slug: ' ', translations: words }, 2);
    expect(fields.translations).toEqual({ fr: { name: 'Daurade' } });
    expect('slug' in fields).toBe(false);
  });
});
