import type { EditedItem } from '../item-draft.ts';

/** A dish of the menu in editing, as its tests need it. */
export const dish = (name: string, change: Partial<EditedItem> = {}): EditedItem => ({
  id: name,
  categoryId: 'fish',
  name,
  slug: name.toLowerCase(),
  description: '',
  price: 1_850,
  image: null,
  allergens: [],
  dietary: [],
  orderTypes: ['pickup'],
  prepMinutes: 12,
  station: 'fire',
  taxClass: 'food',
  signature: false,
  optionGroupIds: [],
  mealtimeIds: [],
  overrides: [],
  stock: [],
  active: true,
  sort: 0,
  translations: {},
  ...change,
});
