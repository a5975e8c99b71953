import type { MenuForEditing } from '@tavola/shared/schemas';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { CategoryForm } from './category-form.tsx';
import { CategoryList } from './category-list.tsx';
import { categoryTree, type EditedCategory } from './category-tree.ts';
import { draftOf } from './item-draft.ts';
import { ItemForm } from './item-form.tsx';
import { MealtimeForm } from './mealtime-form.tsx';
import { groupDraftOf } from './option-draft.ts';
import { OptionForm } from './option-form.tsx';
import { OptionList } from './option-list.tsx';
import { PriceDialog } from './price-dialog.tsx';
import { dish } from './testing/dish.ts';

vi.mock('@/client/trpc.tsx', () => ({ trpc: {} }));

const category = (id: string, parentId: string | null, sort = 0): EditedCategory => ({
  id,
  parentId,
  sort,
  name: id,
  slug: id.toLowerCase(),
  description: '',
  image: null,
  active: id !== 'Hidden',
  translations: {},
});
const sizes = {
  id: 'sizes',
  name: 'Size',
  kind: 'single' as const,
  required: true,
  min: 1,
  max: 1,
  translations: {},
  values: [{ id: 'small', name: 'Small', price: 0, isDefault: true, available: true, translations: {} }],
};
const MENU: MenuForEditing = {
  version: '1',
  categories: [category('Fish', null), category('Raw', 'Fish'), category('Hidden', null, 1)],
  items: [dish('Bream', { optionGroupIds: ['sizes'] }), dish('Cod', { price: 1_000 })],
  optionGroups: [sizes, { ...sizes, id: 'sauce', name: 'Sauce', required: false }],
  mealtimes: [{ id: 'late', name: 'Late', weekdays: [5], start: '22:00', end: '02:00', translations: {} }],
};
const HOUSES = [{ slug: 'harbour', name: 'Harbour' }];

describe('a dish', () => {
  const open = (name?: string, problems: Record<string, string> = {}) => {
    const item = MENU.items.find((known) => known.name === name);
    const done = { onSave: vi.fn(), onRemove: vi.fn(), onClose: vi.fn() };
    renderWithWords(
      <ItemForm
        name={name}
        draft={draftOf(item, 'Fish', HOUSES, 2)}
        menu={MENU}
        locations={HOUSES}
        currency="EUR"
        digits={2}
        busy={false}
        problems={problems}
        {...done}
      />,
    );
    return { ...done, user: userEvent.setup() };
  };

  it('is written on one sheet with everything it needs', async () => {
    const { onSave, user } = open();
    await user.type(screen.getByLabelText('Name'), 'Hake');
    await user.type(screen.getByLabelText('Price in EUR'), '14,50');
    await user.selectOptions(screen.getByLabelText('Category'), 'Raw');
    await user.click(screen.getByLabelText('Fish'));
    await user.click(screen.getByLabelText('Gluten-free'));
    await user.click(screen.getByLabelText('Delivery'));
    await user.click(screen.getByLabelText('Late'));
    await user.selectOptions(screen.getByLabelText('Add an option group'), 'sauce');
    await user.selectOptions(screen.getByLabelText('Add an option group'), 'sizes');
    await user.click(screen.getByLabelText('Size earlier'));
    await user.type(screen.getByLabelText('Portions left'), '6');
    await user.type(screen.getByLabelText('Name in German'), 'Seehecht');
    await user.click(screen.getByText('Add dish'));
    expect(onSave).toHaveBeenCalledWith(
      expect.objectContaining({
        name: 'Hake',
        price: '14,50',
        categoryId: 'Raw',
        allergens: ['fish'],
        dietary: ['gluten_free'],
        orderTypes: ['pickup', 'dine_in'],
        mealtimeIds: ['late'],
        optionGroupIds: ['sizes', 'sauce'],
        translations: { de: { name: 'Seehecht' } },
        places: { harbour: { price: '', served: 'as_menu', stock: '6' } },
      }),
    );
  }, 120_000);

  it('is not sent with a price that is none, and says so beside it', async () => {
    const { onSave, user } = open('Bream');
    const price = screen.getByLabelText('Price in EUR');
    await user.clear(price);
    await user.type(price, 'dear');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(price).toBeInvalid();
    expect(price).toHaveAccessibleDescription(/Write a price/);
    expect(onSave).not.toHaveBeenCalled();
  });

  it('shows what the server refused at its field', () => {
    open('Bream', { slug: 'Another one has this address.' });
    expect(screen.getByLabelText('Address')).toHaveAccessibleDescription(/Another one has this address/);
  });

  it('is removed only after the consequences were read', async () => {
    const { onRemove, user } = open('Bream');
    await user.click(screen.getByRole('button', { name: 'Remove dish' }));
    expect(onRemove).not.toHaveBeenCalled();
    expect(screen.getByText(/Orders keep its name and price/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Remove dish' }));
    expect(onRemove).toHaveBeenCalledOnce();
  });
});

describe('the tree of categories', () => {
  it('moves by its menu where there is room, and shows what is hidden', async () => {
    const onMove = vi.fn();
    const nothing = vi.fn();
    renderWithWords(
      <CategoryList
        tree={categoryTree(MENU.categories)}
        counts={new Map([['Fish', 2]])}
        current="Fish"
        onOpen={nothing}
        onEdit={nothing}
        onAddBelow={nothing}
        onMove={onMove}
        onCycle={nothing}
      />,
    );
    const user = userEvent.setup();
    expect(within(screen.getByRole('navigation')).getByText('Hidden', { selector: '.sr-only' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'More for Raw' }));
    expect(screen.getByRole('menuitem', { name: 'Move up' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('menuitem', { name: 'Take out one level' }));
    expect(onMove).toHaveBeenCalledWith(expect.objectContaining({ id: 'Raw' }), { parentId: null, position: 1 });
  });

  it('offers no parent below the category itself, and no removal while something is inside', () => {
    renderWithWords(
      <CategoryForm
        category={MENU.categories[0]}
        parentId={null}
        menu={MENU}
        inside={3}
        busy={false}
        problems={{}}
        onSave={vi.fn()}
        onRemove={vi.fn()}
        onClose={vi.fn()}
      />,
    );
    const parents = within(screen.getByLabelText('Inside')).getAllByRole('option');
    expect(parents.map((option) => option.textContent?.trim())).toEqual(['Nothing, it stands at the top', 'Hidden']);
    expect(screen.getByRole('button', { name: 'Remove category' })).toBeDisabled();
  });
});

describe('options', () => {
  const openGroup = (group = MENU.optionGroups[0], usedBy: string[] = []) => {
    const onSave = vi.fn();
    renderWithWords(
      <OptionForm
        name={group?.name}
        draft={groupDraftOf(group, 2)}
        usedBy={usedBy}
        currency="EUR"
        digits={2}
        busy={false}
        problems={{}}
        onSave={onSave}
        onRemove={vi.fn()}
        onClose={vi.fn()}
      />,
    );
    return { onSave, user: userEvent.setup() };
  };

  it('take answers with surcharges, one of them chosen at first', async () => {
    const { onSave, user } = openGroup();
    await user.click(screen.getByRole('button', { name: 'Add an answer' }));
    await user.type(screen.getByLabelText('Answer 2'), 'Large');
    await user.type(screen.getAllByLabelText('Adds EUR')[1] ?? document.body, '-1.50');
    await user.click(screen.getAllByRole('checkbox', { name: 'Chosen at first' })[1] ?? document.body);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(onSave.mock.calls[0]?.[0].values).toMatchObject([
      { id: 'small', isDefault: false },
      { name: 'Large', price: '-1.50', isDefault: true },
    ]);
  });

  it('are not saved without a name for every answer, nor removed while a dish asks them', async () => {
    const { onSave, user } = openGroup(MENU.optionGroups[0], ['Bream']);
    await user.click(screen.getByRole('button', { name: 'Add an answer' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByLabelText('Answer 2')).toBeInvalid();
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Remove option group' })).toBeDisabled();
  });

  it('are listed with their use, or explained when there are none', () => {
    renderWithWords(<OptionList menu={MENU} currency="EUR" onOpen={vi.fn()} />);
    expect(screen.getByText('1 dish')).toBeVisible();
    expect(screen.getByText('unused')).toBeVisible();
    renderWithWords(<OptionList menu={{ items: [], optionGroups: [] }} currency="EUR" onOpen={vi.fn()} />);
    expect(screen.getByText('No options yet')).toBeVisible();
  });
});

it('a mealtime says when it ends on the next day, and needs a day', async () => {
  const onSave = vi.fn();
  renderWithWords(
    <MealtimeForm
      mealtime={MENU.mealtimes[0]}
      usedBy={[]}
      busy={false}
      problems={{}}
      onSave={onSave}
      onRemove={vi.fn()}
      onClose={vi.fn()}
    />,
  );
  const user = userEvent.setup();
  expect(screen.getByLabelText('Until')).toHaveAccessibleDescription('until the next day');
  await user.click(screen.getByRole('checkbox', { name: 'Friday' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Choose at least one day.')).toBeVisible();
  expect(onSave).not.toHaveBeenCalled();
  await user.click(screen.getByRole('checkbox', { name: 'Saturday' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(onSave).toHaveBeenCalledWith(expect.objectContaining({ weekdays: [6], start: '22:00', end: '02:00' }));
});

describe('many at once', () => {
  it('are only offered what to do while something is selected', () => {
    const nothing = vi.fn();
    const bar = (count: number) => (
      <BulkBar
        count={count}
        busy={false}
        onSoldOut={nothing}
        onActive={nothing}
        onPrice={nothing}
        onMove={nothing}
        onClear={nothing}
      />
    );
    renderWithWords(bar(0));
    expect(screen.queryByRole('status')).toBeNull();
    renderWithWords(bar(3));
    expect(screen.getByRole('status')).toHaveTextContent('3 dishes');
  });

  it('show every new price before it is made', async () => {
    const onApply = vi.fn();
    renderWithWords(
      <PriceDialog items={MENU.items} currency="EUR" digits={2} busy={false} onApply={onApply} onClose={vi.fn()} />,
    );
    const user = userEvent.setup();
    expect(screen.getByRole('button', { name: 'Nothing changes' })).toBeDisabled();
    await user.type(screen.getByLabelText('Percent', { selector: 'input:not([type=radio])' }), '5');
    expect(screen.getByText('€19.40')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Change 2 prices' }));
    expect(onApply).toHaveBeenCalledWith([
      { id: 'Bream', price: 1_940 },
      { id: 'Cod', price: 1_050 },
    ]);
  });
});
