import type { Reservation } from '@tavola/shared/schemas';

const byName = new Intl.Collator(undefined, { numeric: true });

/** The tables of a party by name, 2 before 10: "5 + 6 + 7". Empty when it has none. */
export const tableNames = ({ tables = [] }: Pick<Reservation, 'tables'>): string =>
  tables
    .map(({ name }) => name)
    .sort(byName.compare)
    .join(' + ');
