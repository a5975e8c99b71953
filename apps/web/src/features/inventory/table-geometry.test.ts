import { describe, expect, it } from 'vitest';
import { moved, planBox, resized, rotated, SMALLEST } from './table-geometry.ts';

const table = { x: 100, y: 100, width: 80, height: 60, rotation: 0 };

describe('tables on the plan', () => {
  it('move in steps of the grid and stay on the plan', () => {
    expect(moved(table, 14, -16)).toMatchObject({ x: 110, y: 80 });
    expect(moved(table, -500, 0)).toMatchObject({ x: 0, y: 100 });
  });

  it('grow by their corner and never vanish', () => {
    expect(resized(table, 21, 9)).toMatchObject({ width: 100, height: 70 });
    expect(resized(table, -500, -500)).toMatchObject({ width: SMALLEST, height: SMALLEST });
  });

  it('that are turned grow along their own sides', () => {
    expect(resized({ ...table, rotation: 90 }, 0, 40)).toMatchObject({ width: 120, height: 60 });
  });

  it('turn within one circle, either way', () => {
    expect(rotated({ ...table, rotation: 350 }, 15).rotation).toBe(5);
    expect(rotated(table, -15).rotation).toBe(345);
  });

  it('all fit the part of the plan that is shown', () => {
    const far = { ...table, x: 900, y: 700 };
    const box = planBox([table, far]);
    expect(box.left + box.width).toBeGreaterThanOrEqual(far.x + far.width);
    expect(box.top + box.height).toBeGreaterThanOrEqual(far.y + far.height);
    expect(box.left).toBeLessThanOrEqual(table.x);
  });
});
