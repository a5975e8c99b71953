import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Field } from './field.tsx';
import { Input } from './input.tsx';

test('label, hint and error belong to the control', () => {
  render(
    <Field label="E-mail" hint="For the confirmation" error="This is not an address">
      <Input />
    </Field>,
  );
  const input = screen.getByLabelText('E-mail');
  expect(input).toHaveAccessibleDescription('For the confirmation This is not an address');
  expect(input).toBeInvalid();
});

test('without an error the control is not marked', () => {
  render(
    <Field label="Name">
      <Input />
    </Field>,
  );
  expect(screen.getByLabelText('Name')).not.toHaveAttribute('aria-invalid');
  expect(screen.getByLabelText('Name')).not.toHaveAttribute('aria-describedby');
});

test('the error is announced when it appears', () => {
  const field = (error?: string) => (
    <Field label="Name" error={error}>
      <Input />
    </Field>
  );
  const { rerender } = render(field());
  rerender(field('Please fill this in'));
  expect(screen.getByText('Please fill this in').closest('[aria-live]')).toHaveAttribute('aria-live', 'polite');
});
