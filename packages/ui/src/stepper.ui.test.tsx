import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Stepper } from './stepper.tsx';

function Party({ start }: { start: number }) {
  const [value, setValue] = useState(start);
  return (
    <Stepper
      label="Party"
      value={value}
      onChange={setValue}
      min={1}
      max={3}
      decreaseLabel="One guest fewer"
      increaseLabel="One guest more"
      format={(count) => `${count} guests`}
    />
  );
}

test('it counts between its ends and says so', async () => {
  render(<Party start={2} />);
  await userEvent.click(screen.getByRole('button', { name: 'One guest more' }));
  expect(screen.getByRole('status')).toHaveTextContent('3 guests');
  expect(screen.getByRole('button', { name: 'One guest more' })).toBeDisabled();
  await userEvent.click(screen.getByRole('button', { name: 'One guest fewer' }));
  await userEvent.click(screen.getByRole('button', { name: 'One guest fewer' }));
  expect(screen.getByRole('status')).toHaveTextContent('1 guests');
  expect(screen.getByRole('button', { name: 'One guest fewer' })).toBeDisabled();
});
