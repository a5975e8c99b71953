import type { MenuItem } from '@tavola/shared/schemas';

/** The picture the house chose, else that of its first signature dish that has one. */
export const heroPicture = (chosen: string | null, dishes: readonly Pick<MenuItem, 'image'>[]): string | null =>
  chosen ?? dishes.find(({ image }) => image)?.image ?? null;
