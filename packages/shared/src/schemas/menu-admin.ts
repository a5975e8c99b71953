import { z } from 'zod';
import { ALLERGENS, DIETARY_TAGS, OPTION_KINDS, TAX_CLASSES } from '../menu.ts';
import { ORDER_TYPES } from '../orders.ts';
import { freeTextSchema, idSchema, locationRefSchema, timeSchema } from './basics.ts';
import { picturePathSchema } from './media.ts';

const name = freeTextSchema(120).pipe(z.string().min(1));
const description = freeTextSchema(2_000);
const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens');
/** Integer minor units. */
const price = z.int().min(0).max(100_000_000);
const translations = z.record(
  z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  z.strictObject({ name: name.optional(), description: description.optional() }),
);
const image = picturePathSchema.nullable();

export const createCategoryInput = z.strictObject({
  name,
  /** Made from the name when absent. */
  slug: slug.optional(),
  description: description.optional(),
  image: image.optional(),
  active: z.boolean().optional(),
  parentId: idSchema.nullable().optional(),
  translations: translations.optional(),
});
export const updateCategoryInput = createCategoryInput.omit({ parentId: true }).partial().extend({ id: idSchema });
/** `position` counts from 0 among the new siblings. */
export const moveCategoryInput = z.strictObject({
  id: idSchema,
  parentId: idSchema.nullable(),
  position: z.int().min(0).max(10_000),
});

export const createItemInput = z.strictObject({
  categoryId: idSchema,
  name,
  slug: slug.optional(),
  description: description.optional(),
  price,
  image: image.optional(),
  active: z.boolean().optional(),
  allergens: z.array(z.enum(ALLERGENS)).max(ALLERGENS.length).optional(),
  dietary: z.array(z.enum(DIETARY_TAGS)).max(DIETARY_TAGS.length).optional(),
  orderTypes: z.array(z.enum(ORDER_TYPES)).min(1).max(ORDER_TYPES.length).optional(),
  prepMinutes: z.int().min(0).max(600).optional(),
  station: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9 _-]{0,39}$/, 'Use small letters and digits')
    .optional(),
  taxClass: z.enum(TAX_CLASSES).optional(),
  signature: z.boolean().optional(),
  translations: translations.optional(),
  /** Option groups in the order they are asked; replaces the present ones. */
  optionGroupIds: z.array(idSchema).max(30).optional(),
  /** Empty serves the dish all day; replaces the present ones. */
  mealtimeIds: z.array(idSchema).max(30).optional(),
});
export const updateItemInput = createItemInput.partial().extend({ id: idSchema });
/** Several dishes in one go, each with its own new values: all of it happens, or nothing does. */
export const changeItemsInput = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id: idSchema,
        price: price.optional(),
        active: z.boolean().optional(),
        /** Moves the dish; it becomes the last there unless `sort` says where. */
        categoryId: idSchema.optional(),
        sort: z.int().min(0).max(10_000).optional(),
      }),
    )
    .min(1)
    .max(500),
});
export const changeItemsOutput = z.object({ ids: z.array(idSchema) });
/** Takes dishes off for the running service day at a location, or puts them back. */
export const setItemsSoldOutInput = z.strictObject({
  location: locationRefSchema,
  itemIds: z.array(idSchema).min(1).max(500),
  soldOut: z.boolean(),
});
export const menuIdInput = z.strictObject({ id: idSchema });
export const menuIdOutput = z.object({ id: idSchema });

/** The new order of all siblings: every child of the category, or every item in it, exactly once. */
export const reorderMenuInput = z.strictObject({
  kind: z.enum(['category', 'item']),
  /** Null are the top categories. */
  parentId: idSchema.nullable(),
  ids: z.array(idSchema).min(1).max(500),
});

export const reorderMenuOutput = z.object({ ids: z.array(idSchema) });

export const saveOptionGroupInput = z
  .strictObject({
    id: idSchema.optional(),
    name,
    kind: z.enum(OPTION_KINDS),
    required: z.boolean(),
    min: z.int().min(0).max(50),
    max: z.int().min(1).max(50),
    translations: translations.optional(),
    /** In the order shown. Values left out are removed; orders keep theirs. */
    values: z
      .array(
        z.strictObject({
          id: idSchema.optional(),
          name,
          price: z.int().min(-1_000_000).max(1_000_000),
          isDefault: z.boolean().optional(),
          available: z.boolean().optional(),
          translations: translations.optional(),
        }),
      )
      .min(1)
      .max(100),
  })
  .refine(({ min, max }) => min <= max, { path: ['max'], message: 'Must not be below the minimum' })
  .refine(({ kind, max }) => kind !== 'single' || max === 1, { path: ['max'], message: 'A single choice takes one' });

export const saveMealtimeInput = z.strictObject({
  id: idSchema.optional(),
  name,
  /** ISO weekdays, Monday is 1. */
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  start: timeSchema,
  /** Not after the start ends on the following day. */
  end: timeSchema,
  translations: translations.optional(),
});

/** Null takes the global menu's value again. */
export const setOverrideInput = z.strictObject({
  location: locationRefSchema,
  itemId: idSchema,
  price: price.nullable(),
  active: z.boolean().nullable(),
});
/** Null stops counting. */
export const setStockInput = z.strictObject({
  location: locationRefSchema,
  itemId: idSchema,
  quantity: z.int().min(0).max(1_000_000).nullable(),
});

const stored = { active: z.boolean(), sort: z.int(), translations: z.record(z.string(), z.unknown()) };
/** The whole menu as it is edited: nothing hidden, nothing translated. */
export const menuForEditingSchema = z.object({
  version: z.string(),
  categories: z.array(
    z.object({
      id: idSchema,
      parentId: idSchema.nullable(),
      name: z.string(),
      slug: z.string(),
      description: z.string(),
      image: z.string().nullable(),
      ...stored,
    }),
  ),
  items: z.array(
    z.object({
      id: idSchema,
      categoryId: idSchema,
      name: z.string(),
      slug: z.string(),
      description: z.string(),
      price: z.int(),
      image: z.string().nullable(),
      allergens: z.array(z.string()),
      dietary: z.array(z.string()),
      orderTypes: z.array(z.string()),
      prepMinutes: z.int(),
      station: z.string(),
      taxClass: z.enum(TAX_CLASSES),
      signature: z.boolean(),
      optionGroupIds: z.array(idSchema),
      mealtimeIds: z.array(idSchema),
      overrides: z.array(z.object({ location: z.string(), price: z.int().nullable(), active: z.boolean().nullable() })),
      stock: z.array(
        z.object({ location: z.string(), quantity: z.int().nullable(), soldOutOn: z.string().nullable() }),
      ),
      ...stored,
    }),
  ),
  optionGroups: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      kind: z.enum(OPTION_KINDS),
      required: z.boolean(),
      min: z.int(),
      max: z.int(),
      translations: z.record(z.string(), z.unknown()),
      values: z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          price: z.int(),
          isDefault: z.boolean(),
          available: z.boolean(),
          translations: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  ),
  mealtimes: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      weekdays: z.array(z.int()),
      start: z.string(),
      end: z.string(),
      translations: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type MenuForEditing = z.infer<typeof menuForEditingSchema>;

export const MENU_FILE_FORMATS = ['csv', 'json'] as const;
export const exportMenuInput = z.strictObject({ format: z.enum(MENU_FILE_FORMATS) });
export const exportMenuOutput = z.object({ filename: z.string(), contentType: z.string(), text: z.string() });

export const importMenuInput = z.strictObject({
  format: z.enum(MENU_FILE_FORMATS),
  text: z.string().max(4_000_000),
  /** True changes nothing and only says what would happen. */
  dryRun: z.boolean(),
  /** What to do when some lines are wrong: refuse the file, or take the right ones. */
  onError: z.enum(['refuse', 'skip']),
});
export const importMenuOutput = z.object({
  applied: z.boolean(),
  counts: z.object({ create: z.int(), update: z.int(), unchanged: z.int(), error: z.int() }),
  lines: z.array(
    z.object({
      /** Line of the file, the header being 1; for JSON the position, from 1. */
      line: z.int(),
      action: z.enum(['create', 'update', 'unchanged', 'error']),
      slug: z.string(),
      name: z.string(),
      changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
      errors: z.array(z.object({ field: z.string(), message: z.string() })),
    }),
  ),
});
export type ImportMenuResult = z.infer<typeof importMenuOutput>;
