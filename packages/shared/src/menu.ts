/** The fourteen allergens of Regulation (EU) No 1169/2011, Annex II. */
export const ALLERGENS = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soy',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
] as const;
export type Allergen = (typeof ALLERGENS)[number];

export const DIETARY_TAGS = [
  'vegetarian',
  'vegan',
  'gluten_free',
  'lactose_free',
  'halal',
  'spicy',
  'alcohol',
] as const;
export type DietaryTag = (typeof DIETARY_TAGS)[number];

export const OPTION_KINDS = ['single', 'multiple', 'quantity'] as const;
export type OptionKind = (typeof OPTION_KINDS)[number];

export const TAX_CLASSES = ['food', 'drink', 'alcohol', 'other'] as const;
export type TaxClass = (typeof TAX_CLASSES)[number];
