import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { DropdownMenu, MenuItem, MenuRadio } from './dropdown-menu.tsx';
import { Tabs } from './tabs.tsx';

test('a menu opens by keyboard, moves by arrows and gives the focus back', async () => {
  const onSelect = vi.fn();
  render(
    <DropdownMenu trigger={<button type="button">More</button>}>
      <MenuItem>Print</MenuItem>
      <MenuItem onSelect={onSelect}>Cancel order</MenuItem>
    </DropdownMenu>,
  );
  await userEvent.tab();
  await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
  expect(onSelect).toHaveBeenCalledOnce();
  expect(screen.getByRole('button', { name: 'More' })).toHaveFocus();
});

test('a choice in a menu shows which one holds', async () => {
  const onChange = vi.fn();
  const choices = [
    { value: 'light', label: 'Light' },
    { value: 'dark', label: 'Dark' },
  ] as const;
  render(
    <DropdownMenu trigger={<button type="button">Appearance</button>}>
      <MenuRadio label="Appearance" value="dark" choices={choices} onChange={onChange} />
    </DropdownMenu>,
  );
  await userEvent.click(screen.getByRole('button'));
  expect(screen.getByRole('menuitemradio', { name: 'Dark' })).toBeChecked();
  await userEvent.click(screen.getByRole('menuitemradio', { name: 'Light' }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith('light');
});

test('tabs show one panel and move with the arrows', async () => {
  const tabs = [
    { value: 'floor', label: 'Floor', content: 'The room' },
    { value: 'time', label: 'Timeline', content: 'The evening' },
  ] as const;
  render(<Tabs label="Book" tabs={tabs} />);
  expect(screen.getByRole('tabpanel')).toHaveTextContent('The room');
  await userEvent.click(screen.getByRole('tab', { name: 'Floor' }));
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('tabpanel')).toHaveTextContent('The evening');
});
