/** Start of the cache key of every order list, for saying that an order changed. */
export const LIST_KEY = ['orders', 'list'] as const;
