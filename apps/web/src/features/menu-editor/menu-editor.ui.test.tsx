import type { ImportMenuResult, MenuForEditing } from '@tavola/shared/schemas';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { trpc } from '@/client/trpc.tsx';
import { renderWithAnswers } from '@/testing/render-with-answers.tsx';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { DishesTab } from './dishes-tab.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { ImportExport } from './import-export.tsx';
import type { EditedItem } from './item-draft.ts';
import { ItemList } from './item-list.tsx';
import { dish } from './testing/dish.ts';
import { useMenuEditor } from './use-menu-editor.ts';

afterEach(() => vi.unstubAllGlobals());

const list = (items: EditedItem[]) => {
  const done = {
    onPrice: vi.fn(),
    onActive: vi.fn(),
    onSoldOut: vi.fn(),
    onReorder: vi.fn(),
    onChoose: vi.fn(),
    onOpen: vi.fn(),
    onAdd: vi.fn(),
  };
  renderWithWords(
    <ItemList
      title="Fish"
      items={items}
      location="harbour"
      today="2026-06-12"
      digits={2}
      currency="EUR"
      busy={false}
      chosen={new Set(['Cod'])}
      {...done}
    />,
  );
  return { ...done, user: userEvent.setup() };
};

describe('dishes', () => {
  it('get a new price in place, in minor units, once', async () => {
    const { onPrice, user } = list([dish('Bream')]);
    const price = screen.getByLabelText('Price of Bream in EUR');
    expect(price).toHaveValue('18.50');
    await user.clear(price);
    await user.type(price, '19,95{Enter}');
    await user.tab();
    expect(onPrice).toHaveBeenCalledOnce();
    expect(onPrice).toHaveBeenCalledWith(expect.objectContaining({ id: 'Bream' }), 1_995);
  });

  it('keep their price when what was typed is none, and on Escape', async () => {
    const { onPrice, user } = list([dish('Bream')]);
    const price = screen.getByLabelText('Price of Bream in EUR');
    await user.clear(price);
    await user.type(price, '19.999{Enter}');
    expect(price).toBeInvalid();
    await user.keyboard('{Escape}');
    expect(price).toHaveValue('18.50');
    expect(onPrice).not.toHaveBeenCalled();
  });

  it('are 86’d for today here, and come back', async () => {
    const { onSoldOut, user } = list([
      dish('Bream'),
      dish('Cod', { stock: [{ location: 'harbour', quantity: null, soldOutOn: '2026-06-12' }] }),
      dish('Hake', { stock: [{ location: 'harbour', quantity: null, soldOutOn: '2026-06-11' }] }),
    ]);
    expect(screen.getAllByText('Sold out')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Bream is sold out for today' }));
    expect(onSoldOut).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'Bream' }), true);
    await user.click(screen.getByRole('button', { name: 'Cod is back' }));
    expect(onSoldOut).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'Cod' }), false);
  });

  it('are hidden from guests by a switch', async () => {
    const { onActive, user } = list([dish('Bream')]);
    await user.click(screen.getByRole('switch', { name: 'Show Bream to guests' }));
    expect(onActive).toHaveBeenCalledWith(expect.objectContaining({ id: 'Bream' }), false);
  });
});

describe('choosing dishes', () => {
  it('adds to and takes from the choice, one by one and all at once', async () => {
    const { onChoose, onOpen, user } = list([dish('Bream'), dish('Cod')]);
    expect(screen.getByRole('checkbox', { name: 'Select Cod' })).toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: 'Select Bream' }));
    expect(onChoose).toHaveBeenLastCalledWith(new Set(['Cod', 'Bream']));
    await user.click(screen.getByRole('checkbox', { name: 'Select Cod' }));
    expect(onChoose).toHaveBeenLastCalledWith(new Set());
    await user.click(screen.getByRole('checkbox', { name: 'Select all' }));
    expect(onChoose).toHaveBeenLastCalledWith(new Set(['Bream', 'Cod']));
    await user.click(screen.getByRole('button', { name: 'Edit Bream' }));
    expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: 'Bream' }));
  });

  it('starts a dish where there is none', async () => {
    const { onAdd, user } = list([]);
    await user.click(screen.getByRole('button', { name: 'New dish' }));
    expect(onAdd).toHaveBeenCalledOnce();
  });
});

const MENU: MenuForEditing = {
  version: '1',
  categories: [
    {
      id: 'fish',
      parentId: null,
      sort: 0,
      name: 'Fish',
      slug: 'fish',
      description: '',
      image: null,
      active: true,
      translations: {},
    },
  ],
  items: [
    dish('Bream'),
    dish('Cod', { stock: [{ location: 'harbour', quantity: null, soldOutOn: '2026-06-12' }] }),
    dish('Hake', { stock: [{ location: 'harbour', quantity: null, soldOutOn: '2026-06-11' }] }),
  ],
  optionGroups: [],
  mealtimes: [],
};

function Dishes() {
  const editor = useMenuEditor(MENU);
  return (
    <DishesTab
      editor={editor}
      location="harbour"
      locations={[{ slug: 'harbour', name: 'Harbour' }]}
      today="2026-06-12"
      currency="EUR"
      digits={2}
    />
  );
}

it('taking back an 86 of many leaves off what was off before', async () => {
  const setSoldOut = vi.fn(() => ({ ids: [] }));
  renderWithAnswers(<Dishes />, { 'menu.getForEditing': () => MENU, 'menu.setSoldOut': setSoldOut });
  await userEvent.click(screen.getByRole('checkbox', { name: 'Select all' }));
  await userEvent.click(screen.getByRole('button', { name: '86 today' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await vi.waitFor(() => expect(setSoldOut).toHaveBeenCalledTimes(2));
  const sent = { location: 'harbour', itemIds: ['Bream', 'Cod', 'Hake'], soldOut: true };
  expect(setSoldOut.mock.calls).toEqual([[sent], [{ ...sent, itemIds: ['Bream', 'Hake'], soldOut: false }]]);
});

const tried: ImportMenuResult = {
  applied: false,
  counts: { create: 0, update: 1, unchanged: 1, error: 1 },
  lines: [
    {
      line: 2,
      action: 'update',
      slug: 'bream',
      name: 'Bream',
      changes: [{ field: 'price', from: '18.50', to: '19.95' }],
      errors: [],
    },
    { line: 3, action: 'unchanged', slug: 'cod', name: 'Cod', changes: [], errors: [] },
    {
      line: 4,
      action: 'error',
      slug: 'hake',
      name: 'Hake',
      changes: [],
      errors: [{ field: 'price', message: 'Not a price' }],
    },
  ],
};

describe('importing', () => {
  it('shows each change and error by line before anything is made', async () => {
    const onTry = vi.fn();
    const onImport = vi.fn();
    function Trial() {
      const [result, setResult] = useState<ImportMenuResult | null>(null);
      return (
        <ImportDialog
          open
          busy={false}
          refusal={null}
          result={result}
          onTry={(file) => {
            onTry(file);
            setResult(tried);
          }}
          onImport={onImport}
          onClose={vi.fn()}
        />
      );
    }
    renderWithWords(<Trial />);
    const user = userEvent.setup();
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
    // jsdom's files cannot tell their text.
    const file = Object.assign(new File(['a,b'], 'menu.csv', { type: 'text/csv' }), { text: async () => 'a,b' });
    await user.upload(screen.getByLabelText('File'), file);
    const table = await screen.findByRole('table');
    expect(onTry).toHaveBeenCalledWith({ format: 'csv', text: 'a,b' });
    expect(within(table).getByText('price: Not a price')).toBeVisible();
    expect(within(table).queryByText('Bream')).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'All changes (2)' }));
    expect(table).toHaveTextContent('19.95');
    expect(within(table).queryByText('Cod')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Import the 1 right line' }));
    expect(onImport).toHaveBeenCalledWith({ format: 'csv', text: 'a,b' }, true);
  });

  it('reads the menu and its preview again once a file was taken, not after a trial', async () => {
    const read = vi.fn((_which: string) => ({}));
    function Page() {
      trpc.menu.getForEditing.useQuery();
      trpc.menu.get.useQuery({ location: 'harbour' });
      return <ImportExport />;
    }
    renderWithAnswers(<Page />, {
      'menu.getForEditing': () => read('editing'),
      'menu.get': () => read('preview'),
      'menu.importFile': () => tried,
    });
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
    await userEvent.click(screen.getByRole('button', { name: 'Import' }));
    const file = Object.assign(new File(['a'], 'menu.csv'), { text: async () => 'a' });
    await userEvent.upload(screen.getByLabelText('File'), file);
    const take = await screen.findByRole('button', { name: 'Import the 1 right line' });
    expect(read).toHaveBeenCalledTimes(2);
    await userEvent.click(take);
    await vi.waitFor(() => expect(read.mock.calls.flat().sort()).toEqual(['editing', 'editing', 'preview', 'preview']));
  });

  it.each([
    ['menu.csv', 'csv'],
    ['menu.json', 'json'],
    ['MENU.JSON', 'json'],
  ])('reads %s as %s', async (name, format) => {
    const onTry = vi.fn();
    renderWithWords(
      <ImportDialog
        open
        busy={false}
        refusal={null}
        result={null}
        onTry={onTry}
        onImport={vi.fn()}
        onClose={vi.fn()}
      />,
    );
    const file = Object.assign(new File(['a'], name), { text: async () => 'a' });
    await userEvent.upload(screen.getByLabelText('File'), file);
    await vi.waitFor(() => expect(onTry).toHaveBeenCalledWith({ format, text: 'a' }));
  });
});
