import {
  changeItems,
  createCategory,
  createItem,
  deleteCategory,
  deleteItem,
  deleteMealtime,
  deleteOptionGroup,
  exportMenu,
  getMenu,
  getMenuForEditing,
  importMenu,
  moveCategory,
  reorderMenu,
  saveMealtime,
  saveOptionGroup,
  setItemsSoldOut,
  setOverride,
  setStock,
  updateCategory,
  updateItem,
} from '@tavola/domain';
import {
  changeItemsInput,
  changeItemsOutput,
  createCategoryInput,
  createItemInput,
  exportMenuInput,
  exportMenuOutput,
  importMenuInput,
  importMenuOutput,
  menuForEditingSchema,
  menuIdInput,
  menuIdOutput,
  menuInput,
  menuSchema,
  moveCategoryInput,
  reorderMenuInput,
  reorderMenuOutput,
  saveMealtimeInput,
  saveOptionGroupInput,
  setItemsSoldOutInput,
  setOverrideInput,
  setStockInput,
  updateCategoryInput,
  updateItemInput,
} from '@tavola/shared/schemas';
import { oncePerKey, procedure, router } from './trpc.ts';

const edit = () => procedure({ permission: 'menu:manage', keys: false });

export const menuRouter = router({
  get: procedure(
    { permission: 'menu:read' },
    {
      method: 'GET',
      path: '/menu',
      tags: ['menu'],
      summary: 'Menu with options, allergens and what is available',
      shared: true,
    },
  )
    .input(menuInput)
    .output(menuSchema)
    .query(({ ctx, input }) => getMenu(ctx.domain, input)),

  getForEditing: edit()
    .output(menuForEditingSchema)
    .query(({ ctx }) => getMenuForEditing(ctx.domain)),
  createCategory: edit()
    .input(createCategoryInput)
    .output(menuIdOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => createCategory(ctx.domain, input)),
  updateCategory: edit()
    .input(updateCategoryInput)
    .output(menuIdOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => updateCategory(ctx.domain, input)),
  moveCategory: edit()
    .input(moveCategoryInput)
    .output(menuIdOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => moveCategory(ctx.domain, input)),
  deleteCategory: edit()
    .input(menuIdInput)
    .output(menuIdOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => deleteCategory(ctx.domain, input)),
  createItem: edit()
    .input(createItemInput)
    .output(menuIdOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => createItem(ctx.domain, input)),
  updateItem: edit()
    .input(updateItemInput)
    .output(menuIdOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => updateItem(ctx.domain, input)),
  deleteItem: edit()
    .input(menuIdInput)
    .output(menuIdOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => deleteItem(ctx.domain, input)),
  changeItems: edit()
    .input(changeItemsInput)
    .output(changeItemsOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => changeItems(ctx.domain, input)),
  setSoldOut: edit()
    .input(setItemsSoldOutInput)
    .output(changeItemsOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => setItemsSoldOut(ctx.domain, input)),
  reorder: edit()
    .input(reorderMenuInput)
    .output(reorderMenuOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => reorderMenu(ctx.domain, input)),
  saveOptionGroup: edit()
    .input(saveOptionGroupInput)
    .output(menuIdOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => saveOptionGroup(ctx.domain, input)),
  deleteOptionGroup: edit()
    .input(menuIdInput)
    .output(menuIdOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => deleteOptionGroup(ctx.domain, input)),
  saveMealtime: edit()
    .input(saveMealtimeInput)
    .output(menuIdOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => saveMealtime(ctx.domain, input)),
  deleteMealtime: edit()
    .input(menuIdInput)
    .output(menuIdOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => deleteMealtime(ctx.domain, input)),
  setOverride: edit()
    .input(setOverrideInput)
    .output(menuIdOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => setOverride(ctx.domain, input)),
  setStock: edit()
    .input(setStockInput)
    .output(menuIdOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => setStock(ctx.domain, input)),
  exportFile: edit()
    .input(exportMenuInput)
    .output(exportMenuOutput)
    .query(({ ctx, input }) => exportMenu(ctx.domain, input)),
  importFile: edit()
    .input(importMenuInput)
    .output(importMenuOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => importMenu(ctx.domain, input)),
});
