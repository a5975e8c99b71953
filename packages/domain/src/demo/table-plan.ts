import type { Random } from './random.ts';

export type SeatedTable = { id: string; name: string; areaId: string; minParty: number; maxParty: number };
export type Seating = { tableIds: string[]; areaId: string };

/** Who sits where and when, so that no table is given twice. */
export class TablePlan {
  readonly #taken = new Map<string, [number, number][]>();
  readonly #seatings: (Seating & { minParty: number; maxParty: number })[];

  constructor(tables: SeatedTable[], combinations: { tableIds: string[]; minParty: number; maxParty: number }[]) {
    const areaOf = new Map(tables.map((table) => [table.id, table.areaId]));
    this.#seatings = [
      ...tables.map(({ id, areaId, minParty, maxParty }) => ({ tableIds: [id], areaId, minParty, maxParty })),
      ...combinations.map((entry) => ({ ...entry, areaId: areaOf.get(entry.tableIds[0] ?? '') ?? '' })),
    ];
  }

  /** The tightest free fit, chance deciding between equals; undefined when the room is full. */
  find(random: Random, partySize: number, from: Date, to: Date): Seating | undefined {
    const fits = this.#seatings.filter(
      ({ minParty, maxParty, tableIds }) =>
        partySize >= minParty && partySize <= maxParty && tableIds.every((id) => this.#isFree(id, from, to)),
    );
    const cost = ({ tableIds, maxParty }: (typeof fits)[number]) => (tableIds.length - 1) * 10 + maxParty - partySize;
    const best = Math.min(...fits.map(cost));
    const equals = fits.filter((seating) => cost(seating) === best);
    return equals.length > 0 ? random.pick(equals) : undefined;
  }

  take({ tableIds }: Seating, from: Date, to: Date): void {
    for (const id of tableIds) this.#taken.set(id, [...(this.#taken.get(id) ?? []), [from.getTime(), to.getTime()]]);
  }

  #isFree(id: string, from: Date, to: Date): boolean {
    return (this.#taken.get(id) ?? []).every(([start, end]) => end <= from.getTime() || start >= to.getTime());
  }
}
