import type { Allergen, DietaryTag, OptionKind, OrderType, TaxClass } from '@tavola/shared';

export type HouseSlug = 'harbour' | 'hudson';

/** Where a dish is made; the kitchen board splits tickets by it. */
export type Station = 'grill' | 'stove' | 'cold' | 'pastry' | 'bar';

/** Prices are integer minor units of EUR. `de` is the German of the fields beside it. */
export type DemoItem = {
  slug: string;
  name: string;
  description: string;
  price: number;
  station: Station;
  taxClass: TaxClass;
  prepMinutes: number;
  allergens: Allergen[];
  dietary: DietaryTag[];
  options?: string[];
  mealtimes?: string[];
  /** Absent: every order type. */
  orderTypes?: OrderType[];
  /** Absent: not counted. Portions on hand today. */
  stock?: number;
  /** False: shown as a typographic card, on purpose. */
  picture: boolean;
  houses?: Partial<Record<HouseSlug, { price?: number; available?: boolean }>>;
  de: { name: string; description: string };
};

export type DemoCategory = {
  slug: string;
  name: string;
  description: string;
  de: { name: string; description: string };
  items: DemoItem[];
  children?: DemoCategory[];
};

export type DemoOptionGroup = {
  slug: string;
  name: string;
  kind: OptionKind;
  required: boolean;
  min: number;
  max: number;
  de: string;
  values: { slug: string; name: string; price: number; isDefault?: boolean; de: string }[];
};

export type DemoMealtime = {
  slug: string;
  name: string;
  de: string;
  /** ISO weekdays, Monday is 1. */
  weekdays: number[];
  /** Local times; an end before the start lies on the next day. */
  start: string;
  end: string;
};
