import type { MenuItem } from '@tavola/shared/schemas';

/** Whether a dish can be ordered from this page: at a table everything, elsewhere only what travels. */
export const isOrderable = (item: Pick<MenuItem, 'available' | 'orderTypes'>, atTable: boolean): boolean =>
  item.available && (atTable ? item.orderTypes.includes('dine_in') : travels(item));

export const travels = ({ orderTypes }: Pick<MenuItem, 'orderTypes'>): boolean =>
  orderTypes.includes('pickup') || orderTypes.includes('delivery');
