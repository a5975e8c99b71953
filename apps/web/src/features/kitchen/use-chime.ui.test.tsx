import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useChime } from './use-chime.ts';

/** Two notes are one ring. */
const notes = vi.fn();
const quiet = { setValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} };
class FakeAudio {
  currentTime = 0;
  destination = {};
  createGain = () => ({ gain: quiet, connect: () => {} });
  createOscillator = () => ({ frequency: {}, connect: (next: unknown) => next, start: notes, stop: () => {} });
}
beforeEach(() => {
  notes.mockClear();
  vi.stubGlobal('AudioContext', FakeAudio);
});
afterEach(() => vi.unstubAllGlobals());

const watch = (first: string[] | null, on = true) => {
  const { rerender } = renderHook(({ ids }) => useChime(ids, null, on), { initialProps: { ids: first } });
  return (...ids: string[]) => {
    rerender({ ids });
    return notes.mock.calls.length / 2;
  };
};

test('is silent for what the board begins with, and rings once for what comes', () => {
  const ringsAt = watch(null);
  expect(ringsAt('1', '2')).toBe(0);
  expect(ringsAt('1', '2', '3', '4')).toBe(1);
  expect(ringsAt('4')).toBe(1);
  expect(ringsAt('1', '4')).toBe(1);
});

test('rings for the first ticket of the day, on a board that began empty', () => {
  const ringsAt = watch(null);
  expect(ringsAt()).toBe(0);
  expect(ringsAt('1')).toBe(1);
});

test('is silent while switched off', () => {
  expect(watch([], false)('1')).toBe(0);
});

test('is silent for what another station brings into view', () => {
  const { rerender } = renderHook(({ ids, station }) => useChime(ids, station, true), {
    initialProps: { ids: ['1'], station: 'grill' },
  });
  rerender({ ids: ['1', '2'], station: 'cold' });
  expect(notes).not.toHaveBeenCalled();
  rerender({ ids: ['1', '2', '3'], station: 'cold' });
  expect(notes).toHaveBeenCalledTimes(2);
});
