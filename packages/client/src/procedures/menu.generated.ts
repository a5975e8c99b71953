// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';
import type {
  MenuIdInput,
  Money,
} from './shared.generated.ts';

export type ChangeItemsInput = { items: { id: string; price?: number | undefined; active?: boolean | undefined; categoryId?: string | undefined; sort?: number | undefined }[] };
export type ChangeItemsOutput = { ids: string[] };
export type CreateCategoryInput = { name: string; slug?: string | undefined; description?: string | undefined; image?: string | null | undefined; active?: boolean | undefined; parentId?: string | null | undefined; translations?: Record<string, { name?: string | undefined; description?: string | undefined }> | undefined };
export type CreateItemInput = { categoryId: string; name: string; slug?: string | undefined; description?: string | undefined; price: number; image?: string | null | undefined; active?: boolean | undefined; allergens?: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soy" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[] | undefined; dietary?: ("vegetarian" | "vegan" | "gluten_free" | "lactose_free" | "halal" | "spicy" | "alcohol")[] | undefined; orderTypes?: ("pickup" | "delivery" | "dine_in")[] | undefined; prepMinutes?: number | undefined; station?: string | undefined; taxClass?: "food" | "drink" | "alcohol" | "other" | undefined; signature?: boolean | undefined; translations?: Record<string, { name?: string | undefined; description?: string | undefined }> | undefined; optionGroupIds?: string[] | undefined; mealtimeIds?: string[] | undefined };
export type ExportMenuInput = { format: "csv" | "json" };
export type ExportMenuOutput = { filename: string; contentType: string; text: string };
export type ImportMenuInput = { format: "csv" | "json"; text: string; dryRun: boolean; onError: "refuse" | "skip" };
export type ImportMenuOutput = { applied: boolean; counts: { create: number; update: number; unchanged: number; error: number }; lines: { line: number; action: "create" | "update" | "unchanged" | "error"; slug: string; name: string; changes: { field: string; from: string; to: string }[]; errors: { field: string; message: string }[] }[] };
export type Menu = { location: string; currency: string; timezone: string; at: string; categories: MenuCategory[] };
export type MenuCategory = { id: string; name: string; slug: string; description: string; image: string | null; children: MenuCategory[]; items: MenuItem[] };
export type MenuForEditing = { version: string; categories: { id: string; parentId: string | null; name: string; slug: string; description: string; image: string | null; active: boolean; sort: number; translations: Record<string, unknown> }[]; items: { id: string; categoryId: string; name: string; slug: string; description: string; price: number; image: string | null; allergens: string[]; dietary: string[]; orderTypes: string[]; prepMinutes: number; station: string; taxClass: "food" | "drink" | "alcohol" | "other"; signature: boolean; optionGroupIds: string[]; mealtimeIds: string[]; overrides: { location: string; price: number | null; active: boolean | null }[]; stock: { location: string; quantity: number | null; soldOutOn: string | null }[]; active: boolean; sort: number; translations: Record<string, unknown> }[]; optionGroups: { id: string; name: string; kind: "single" | "multiple" | "quantity"; required: boolean; min: number; max: number; translations: Record<string, unknown>; values: { id: string; name: string; price: number; isDefault: boolean; available: boolean; translations: Record<string, unknown> }[] }[]; mealtimes: { id: string; name: string; weekdays: number[]; start: string; end: string; translations: Record<string, unknown> }[] };
export type MenuIdOutput = { id: string };
export type MenuInput = { location: string; at?: string | undefined; locale?: string | undefined };
export type MenuItem = { id: string; name: string; slug: string; description: string; price: Money; discount?: { name: string; price: Money } | undefined; available: boolean; soldOut: boolean; remaining: number | null; mealtimes: string[]; allergens: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soy" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[]; dietary: ("vegetarian" | "vegan" | "gluten_free" | "lactose_free" | "halal" | "spicy" | "alcohol")[]; orderTypes: ("pickup" | "delivery" | "dine_in")[]; image: string | null; signature: boolean; prepMinutes: number; options: MenuOption[] };
export type MenuOption = { id: string; name: string; kind: "single" | "multiple" | "quantity"; required: boolean; min: number; max: number; values: MenuOptionValue[] };
export type MenuOptionValue = { id: string; name: string; price: Money; available: boolean; default: boolean };
export type MoveCategoryInput = { id: string; parentId: string | null; position: number };
export type ReorderMenuInput = { kind: "category" | "item"; parentId: string | null; ids: string[] };
export type ReorderMenuOutput = { ids: string[] };
export type SaveMealtimeInput = { id?: string | undefined; name: string; weekdays: number[]; start: string; end: string; translations?: Record<string, { name?: string | undefined; description?: string | undefined }> | undefined };
export type SaveOptionGroupInput = { id?: string | undefined; name: string; kind: "single" | "multiple" | "quantity"; required: boolean; min: number; max: number; translations?: Record<string, { name?: string | undefined; description?: string | undefined }> | undefined; values: { id?: string | undefined; name: string; price: number; isDefault?: boolean | undefined; available?: boolean | undefined; translations?: Record<string, { name?: string | undefined; description?: string | undefined }> | undefined }[] };
export type SetItemsSoldOutInput = { location: string; itemIds: string[]; soldOut: boolean };
export type SetOverrideInput = { location: string; itemId: string; price: number | null; active: boolean | null };
export type SetStockInput = { location: string; itemId: string; quantity: number | null };
export type UpdateCategoryInput = { name?: string | undefined; slug?: string | undefined | undefined; description?: string | undefined | undefined; image?: string | null | undefined | undefined; active?: boolean | undefined | undefined; translations?: Record<string, { name?: string | undefined; description?: string | undefined }> | undefined | undefined; id: string };
export type UpdateItemInput = { categoryId?: string | undefined; name?: string | undefined; slug?: string | undefined | undefined; description?: string | undefined | undefined; price?: number | undefined; image?: string | null | undefined | undefined; active?: boolean | undefined | undefined; allergens?: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soy" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[] | undefined | undefined; dietary?: ("vegetarian" | "vegan" | "gluten_free" | "lactose_free" | "halal" | "spicy" | "alcohol")[] | undefined | undefined; orderTypes?: ("pickup" | "delivery" | "dine_in")[] | undefined | undefined; prepMinutes?: number | undefined | undefined; station?: string | undefined | undefined; taxClass?: "food" | "drink" | "alcohol" | "other" | undefined | undefined; signature?: boolean | undefined | undefined; translations?: Record<string, { name?: string | undefined; description?: string | undefined }> | undefined | undefined; optionGroupIds?: string[] | undefined | undefined; mealtimeIds?: string[] | undefined | undefined; id: string };

export type MenuProcedures = {
  changeItems: TRPCMutationProcedure<{ meta: object; input: ChangeItemsInput; output: ChangeItemsOutput }>;
  createCategory: TRPCMutationProcedure<{ meta: object; input: CreateCategoryInput; output: MenuIdOutput }>;
  createItem: TRPCMutationProcedure<{ meta: object; input: CreateItemInput; output: MenuIdOutput }>;
  deleteCategory: TRPCMutationProcedure<{ meta: object; input: MenuIdInput; output: MenuIdOutput }>;
  deleteItem: TRPCMutationProcedure<{ meta: object; input: MenuIdInput; output: MenuIdOutput }>;
  deleteMealtime: TRPCMutationProcedure<{ meta: object; input: MenuIdInput; output: MenuIdOutput }>;
  deleteOptionGroup: TRPCMutationProcedure<{ meta: object; input: MenuIdInput; output: MenuIdOutput }>;
  exportFile: TRPCQueryProcedure<{ meta: object; input: ExportMenuInput; output: ExportMenuOutput }>;
  get: TRPCQueryProcedure<{ meta: object; input: MenuInput; output: Menu }>;
  getForEditing: TRPCQueryProcedure<{ meta: object; input: void; output: MenuForEditing }>;
  importFile: TRPCMutationProcedure<{ meta: object; input: ImportMenuInput; output: ImportMenuOutput }>;
  moveCategory: TRPCMutationProcedure<{ meta: object; input: MoveCategoryInput; output: MenuIdOutput }>;
  reorder: TRPCMutationProcedure<{ meta: object; input: ReorderMenuInput; output: ReorderMenuOutput }>;
  saveMealtime: TRPCMutationProcedure<{ meta: object; input: SaveMealtimeInput; output: MenuIdOutput }>;
  saveOptionGroup: TRPCMutationProcedure<{ meta: object; input: SaveOptionGroupInput; output: MenuIdOutput }>;
  setOverride: TRPCMutationProcedure<{ meta: object; input: SetOverrideInput; output: MenuIdOutput }>;
  setSoldOut: TRPCMutationProcedure<{ meta: object; input: SetItemsSoldOutInput; output: ChangeItemsOutput }>;
  setStock: TRPCMutationProcedure<{ meta: object; input: SetStockInput; output: MenuIdOutput }>;
  updateCategory: TRPCMutationProcedure<{ meta: object; input: UpdateCategoryInput; output: MenuIdOutput }>;
  updateItem: TRPCMutationProcedure<{ meta: object; input: UpdateItemInput; output: MenuIdOutput }>;
};
