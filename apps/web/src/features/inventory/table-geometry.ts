import type { Inventory } from '@tavola/shared/schemas';

export type EditedTable = Inventory['tables'][number];
type Box = Pick<EditedTable, 'x' | 'y' | 'width' | 'height' | 'rotation'>;

/** Plan units everything snaps to. */
export const GRID = 10;
export const SMALLEST = 40;
const TURN = 360;

const snap = (value: number) => Math.round(value / GRID) * GRID;

/** The table so far away, on the grid and never above or left of the plan. */
export const moved = <T extends Box>(table: T, dx: number, dy: number): T => ({
  ...table,
  x: Math.max(0, snap(table.x + dx)),
  y: Math.max(0, snap(table.y + dy)),
});

/** Its lower right corner pulled so far, measured on the plan; a turned table grows along its own sides. */
export function resized<T extends Box>(table: T, dx: number, dy: number): T {
  const angle = (-table.rotation * Math.PI) / (TURN / 2);
  const along = dx * Math.cos(angle) - dy * Math.sin(angle);
  const across = dx * Math.sin(angle) + dy * Math.cos(angle);
  return {
    ...table,
    width: Math.max(SMALLEST, snap(table.width + along)),
    height: Math.max(SMALLEST, snap(table.height + across)),
  };
}

/** Turned clockwise by so many degrees, kept in 0…359. */
export const rotated = <T extends Box>(table: T, degrees: number): T => ({
  ...table,
  rotation: (((table.rotation + degrees) % TURN) + TURN) % TURN,
});

/** The part of the plan that shows all of these, with room around to drag into. */
export function planBox(tables: readonly Box[]): { left: number; top: number; width: number; height: number } {
  const room = 60;
  const left = Math.max(0, Math.min(...tables.map(({ x }) => x), Number.MAX_SAFE_INTEGER) - room);
  const top = Math.max(0, Math.min(...tables.map(({ y }) => y), Number.MAX_SAFE_INTEGER) - room);
  if (tables.length === 0) return { left: 0, top: 0, width: 900, height: 520 };
  const right = Math.max(...tables.map(({ x, width }) => x + width)) + room;
  const bottom = Math.max(...tables.map(({ y, height }) => y + height)) + room;
  return { left, top, width: Math.max(700, right - left), height: Math.max(420, bottom - top) };
}
