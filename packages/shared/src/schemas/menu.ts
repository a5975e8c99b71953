import { z } from 'zod';
import { ALLERGENS, DIETARY_TAGS, OPTION_KINDS } from '../menu.ts';
import { ORDER_TYPES } from '../orders.ts';
import { idSchema, instantSchema, locationRefSchema, moneySchema } from './basics.ts';

export const menuInput = z.strictObject({
  location: locationRefSchema,
  at: instantSchema.optional(),
  locale: z.string().max(10).optional(),
});

export const menuOptionValueSchema = z.object({
  id: idSchema,
  name: z.string(),
  price: moneySchema,
  available: z.boolean(),
  default: z.boolean(),
});

export const menuOptionSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: z.enum(OPTION_KINDS),
  required: z.boolean(),
  min: z.int(),
  max: z.int(),
  values: z.array(menuOptionValueSchema),
});

export const menuItemSchema = z.object({
  id: idSchema,
  name: z.string(),
  slug: z.string(),
  description: z.string(),
  price: moneySchema,
  /** A discount on the dish that counts at that moment for every way to order it; `price` is before it. */
  discount: z.object({ name: z.string(), price: moneySchema }).optional(),
  /** False when sold out, outside its mealtime, or switched off here; `soldOut` says which. */
  available: z.boolean(),
  soldOut: z.boolean(),
  remaining: z.int().nullable(),
  mealtimes: z.array(z.string()),
  allergens: z.array(z.enum(ALLERGENS)),
  dietary: z.array(z.enum(DIETARY_TAGS)),
  orderTypes: z.array(z.enum(ORDER_TYPES)),
  /** Base path of the picture; `-<width>.<format>` is appended. */
  image: z.string().nullable(),
  /** Among the dishes the house is known for. */
  signature: z.boolean(),
  prepMinutes: z.int(),
  options: z.array(menuOptionSchema),
});
export type MenuItem = z.infer<typeof menuItemSchema>;

export interface MenuCategory {
  id: string;
  name: string;
  slug: string;
  description: string;
  image: string | null;
  children: MenuCategory[];
  items: MenuItem[];
}

export const menuCategorySchema: z.ZodType<MenuCategory> = z.lazy(() =>
  z.object({
    id: idSchema,
    name: z.string(),
    slug: z.string(),
    description: z.string(),
    image: z.string().nullable(),
    children: z.array(menuCategorySchema),
    items: z.array(menuItemSchema),
  }),
);

export const menuSchema = z.object({
  location: z.string(),
  currency: z.string(),
  timezone: z.string(),
  at: instantSchema,
  categories: z.array(menuCategorySchema),
});
export type Menu = z.infer<typeof menuSchema>;
