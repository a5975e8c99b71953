import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { useListKeys } from './use-list-keys.ts';

function Keys({ selected, onSelect }: { selected?: string; onSelect: (id: string) => void }) {
  useListKeys(['one', 'two', 'three'], selected, onSelect);
  return (
    <>
      <button type="button">Page</button>
      <dialog open>
        <button type="button">Sheet</button>
        <input aria-label="Reason" />
        <dialog open>
          <button type="button">Question</button>
        </dialog>
      </dialog>
    </>
  );
}

const pressed = async (where: string, key: string, selected?: string) => {
  const onSelect = vi.fn();
  render(<Keys selected={selected} onSelect={onSelect} />);
  (where === 'Reason' ? screen.getByRole('textbox') : screen.getByRole('button', { name: where })).focus();
  await userEvent.keyboard(key);
  return onSelect.mock.calls.flat();
};

it.each([
  { where: 'Page', key: 'j', selected: undefined, moves: ['one'] },
  { where: 'Page', key: 'k', selected: 'two', moves: ['one'] },
  { where: 'Page', key: 'j', selected: 'three', moves: [] },
  { where: 'Page', key: '{Control>}j{/Control}', selected: 'one', moves: [] },
  { where: 'Sheet', key: 'j', selected: 'one', moves: ['two'] },
  // A sheet that shows none of the list, as that of a new order.
  { where: 'Sheet', key: 'j', selected: undefined, moves: [] },
  { where: 'Reason', key: 'jk', selected: 'two', moves: [] },
  { where: 'Question', key: 'j', selected: 'two', moves: [] },
])('$key pressed at $where, with $selected selected, moves to $moves', async ({ where, key, selected, moves }) => {
  expect(await pressed(where, key, selected)).toEqual(moves);
});
