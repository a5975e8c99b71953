import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ProgressRing } from './progress-ring.tsx';

test('it tells how much is left and never leaves 0 to 100', () => {
  const { rerender } = render(<ProgressRing value={0.5} label="Time left" />);
  expect(screen.getByRole('progressbar', { name: 'Time left' })).toHaveAttribute('aria-valuenow', '50');
  rerender(<ProgressRing value={-1} label="Time left" />);
  expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '0');
});
