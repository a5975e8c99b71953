import { describe, expect, it } from 'vitest';
import { tablesByArea } from './tables-by-area.ts';

const table = (name: string, area: string) => ({
  id: name,
  name,
  area,
  minParty: 1,
  maxParty: 4,
  shape: 'square',
  x: 0,
  y: 0,
  width: 80,
  height: 80,
  rotation: 0,
});

describe('rows of the timeline', () => {
  it('follow the areas, count names up and leave empty areas out', () => {
    const groups = tablesByArea({
      areas: [
        { id: 'quay', name: 'Quay' },
        { id: 'none', name: 'Cellar' },
        { id: 'room', name: 'Room' },
      ],
      tables: [table('10', 'room'), table('Q2', 'quay'), table('2', 'room'), table('Q1', 'quay')],
    });
    expect(groups.map(({ area, tables }) => [area.name, tables.map(({ name }) => name)])).toEqual([
      ['Quay', ['Q1', 'Q2']],
      ['Room', ['2', '10']],
    ]);
  });
});
