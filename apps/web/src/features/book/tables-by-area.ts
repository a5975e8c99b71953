import type { BookDay } from '@tavola/shared/schemas';

type Table = BookDay['tables'][number];

const byName = new Intl.Collator(undefined, { numeric: true });

/** The rows of the timeline: the areas in their order, the tables of each by name, 2 before 10. */
export function tablesByArea(
  day: Pick<BookDay, 'areas' | 'tables'>,
): { area: BookDay['areas'][number]; tables: Table[] }[] {
  return day.areas
    .map((area) => ({
      area,
      tables: day.tables.filter((table) => table.area === area.id).sort((a, b) => byName.compare(a.name, b.name)),
    }))
    .filter(({ tables }) => tables.length > 0);
}
