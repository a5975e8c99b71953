import { describe, expect, it } from 'vitest';
import { batched } from './batched.ts';

describe('batched', () => {
  it('joins what is asked while a batch runs', async () => {
    const batches: number[][] = [];
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const double = batched(async (inputs: number[]) => {
      batches.push(inputs);
      if (batches.length === 1) await gate;
      return inputs.map((input) => input * 2);
    });
    const first = double(1);
    await Promise.resolve();
    await Promise.resolve();
    const rest = [2, 3, 4].map(double);
    release();
    expect(await Promise.all([first, ...rest])).toEqual([2, 4, 6, 8]);
    expect(batches).toEqual([[1], [2, 3, 4]]);
  });

  it('never asks for more than its most at once', async () => {
    const sizes: number[] = [];
    const same = batched(
      async (inputs: number[]) => {
        sizes.push(inputs.length);
        return inputs;
      },
      { most: 2 },
    );
    await Promise.all([1, 2, 3, 4, 5].map(same));
    expect(sizes).toEqual([2, 2, 1]);
  });

  it('lets the one that cannot be done fail alone', async () => {
    const divide = batched(async (inputs: number[]) => {
      if (inputs.includes(0)) throw new Error('by zero');
      return inputs.map((input) => 12 / input);
    });
    const outcomes = await Promise.allSettled([divide(3), divide(0), divide(4)]);
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : 'refused'))).toEqual([
      4,
      'refused',
      3,
    ]);
  });

  it('goes on after a failure', async () => {
    let broken = true;
    const same = batched(async (inputs: number[]) => {
      if (broken) throw new Error('away');
      return inputs;
    });
    await expect(same(1)).rejects.toThrow('away');
    broken = false;
    expect(await same(2)).toBe(2);
  });
});
