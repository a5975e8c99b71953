import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Dialog } from './dialog.tsx';
import { Sheet } from './sheet.tsx';

function Example({ kind: Kind }: { kind: typeof Dialog }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <Kind
        open={open}
        onClose={() => setOpen(false)}
        title="Octopus"
        description="Grilled"
        closeLabel="Close"
        footer={<button type="button">Add</button>}
      >
        <p>Choose a side</p>
      </Kind>
    </>
  );
}

test.each([
  ['dialog', Dialog],
  ['sheet', Sheet],
])('a %s is a named modal that opens, closes and keeps nothing when shut', async (_name, kind) => {
  render(<Example kind={kind} />);
  expect(screen.queryByText('Choose a side')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  const dialog = screen.getByRole('dialog', { name: 'Octopus' });
  expect(dialog).toHaveAttribute('open');
  expect(dialog).toHaveAccessibleDescription('Grilled');
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByText('Choose a side')).not.toBeInTheDocument();
});

test('a press on the backdrop closes, a press inside does not', async () => {
  render(<Example kind={Dialog} />);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  await userEvent.click(screen.getByText('Choose a side'));
  expect(screen.getByText('Choose a side')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('dialog'));
  expect(screen.queryByText('Choose a side')).not.toBeInTheDocument();
});

test('text selected out over the edge does not close', async () => {
  render(<Example kind={Dialog} />);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  const dialog = screen.getByRole('dialog');
  fireEvent.mouseDown(screen.getByText('Choose a side'));
  fireEvent.mouseUp(dialog);
  fireEvent.click(dialog);
  expect(screen.getByText('Choose a side')).toBeInTheDocument();
});

test('closing a modal that was opened from another leaves that one open', async () => {
  const onClose = vi.fn();
  render(
    <Sheet open onClose={onClose} title="Dish" closeLabel="Close dish">
      <Example kind={Dialog} />
    </Sheet>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByText('Choose a side')).not.toBeInTheDocument();
  expect(onClose).not.toHaveBeenCalled();
});
