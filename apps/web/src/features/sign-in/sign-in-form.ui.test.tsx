import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { SignInForm } from './sign-in-form.tsx';
import type { SignInResult } from './submit-credentials.ts';

const setUp = (result: SignInResult | Promise<SignInResult>) => {
  const submit = vi.fn(async () => result);
  const leave = vi.fn();
  renderWithWords(<SignInForm next="/kitchen" submit={submit} leave={leave} />);
  return { submit, leave };
};

const fillIn = async (email: string, password: string) => {
  if (email) await userEvent.type(screen.getByLabelText('E-mail'), email);
  if (password) await userEvent.type(screen.getByLabelText('Password'), password);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
};

test('the right password leads where the person wanted to go', async () => {
  const { submit, leave } = setUp('ok');
  await fillIn(' owner@example.com ', 'by-the-sea');
  expect(submit).toHaveBeenCalledExactlyOnceWith('owner@example.com', 'by-the-sea');
  expect(leave).toHaveBeenCalledExactlyOnceWith('/kitchen');
});

test('a wrong password is told, what was typed stays, the focus is on the password', async () => {
  const { leave } = setUp('wrong');
  await fillIn('owner@example.com', 'guess');
  expect(screen.getByRole('alert')).toHaveTextContent('E-mail and password do not match.');
  expect(screen.getByLabelText('E-mail')).toHaveValue('owner@example.com');
  expect(screen.getByLabelText('Password')).toHaveValue('guess');
  expect(screen.getByLabelText('Password')).toHaveFocus();
  expect(leave).not.toHaveBeenCalled();
});

test.each([
  ['limited', /Too many tries/],
  ['offline', /The server did not answer/],
] as const)('%s is told in words', async (result, words) => {
  setUp(result);
  await fillIn('owner@example.com', 'by-the-sea');
  expect(screen.getByRole('alert')).toHaveTextContent(words);
});

test('what is missing is marked beside its field and nothing is sent', async () => {
  const { submit } = setUp('ok');
  await fillIn('', '');
  expect(screen.getByLabelText('E-mail')).toHaveFocus();
  expect(screen.getByLabelText('E-mail')).toHaveAccessibleDescription('Please fill this in.');
  expect(screen.getByLabelText('Password')).toBeInvalid();
  expect(submit).not.toHaveBeenCalled();
});

test('while the answer is awaited the button says so and sends nothing more', async () => {
  const { submit } = setUp(new Promise(() => {}));
  await fillIn('owner@example.com', 'by-the-sea');
  await userEvent.click(screen.getByRole('button', { name: 'Signing in' }));
  expect(submit).toHaveBeenCalledOnce();
});

test('the password can be looked at', async () => {
  setUp('ok');
  await userEvent.click(screen.getByRole('button', { name: 'Show password' }));
  expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text');
});
