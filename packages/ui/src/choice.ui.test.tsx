import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Checkbox } from './checkbox.tsx';
import { RadioGroup } from './radio-group.tsx';
import { Segmented } from './segmented.tsx';
import { Switch } from './switch.tsx';

const SIZES = [
  { value: 'small', label: 'Small' },
  { value: 'large', label: 'Large', aside: '+€2.00' },
] as const;

test('radio choices are one group, told and chosen by keyboard', async () => {
  const onChange = vi.fn();
  render(<RadioGroup legend="Size" choices={SIZES} value="small" onChange={onChange} error="Choose one" />);
  expect(screen.getByRole('group', { name: 'Size' })).toHaveAccessibleDescription('Choose one');
  await userEvent.click(screen.getByRole('radio', { name: /Large/ }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith('large');
});

test('a segmented control is a set of radio buttons under its legend', async () => {
  function Example() {
    const [value, setValue] = useState<'day' | 'week'>('day');
    const choices = [
      { value: 'day', label: 'Day' },
      { value: 'week', label: 'Week' },
    ] as const;
    return <Segmented legend="View" choices={choices} value={value} onChange={setValue} />;
  }
  render(<Example />);
  await userEvent.tab();
  expect(screen.getByRole('radio', { name: 'Day' })).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('radio', { name: 'Week' })).toBeChecked();
});

test('the whole row of a checkbox presses it', async () => {
  render(<Checkbox label="Extra lemon" aside="+€0.50" />);
  await userEvent.click(screen.getByText('+€0.50'));
  expect(screen.getByRole('checkbox', { name: /Extra lemon/ })).toBeChecked();
});

test('a switch says that it is one and turns with the space bar', async () => {
  render(<Switch aria-label="Online booking" />);
  await userEvent.tab();
  await userEvent.keyboard(' ');
  expect(screen.getByRole('switch', { name: 'Online booking' })).toBeChecked();
});
