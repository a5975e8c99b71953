import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { QueryState } from './query-state.tsx';

const asked = () => ({ isPending: false, isError: false, error: null as unknown, refetch: vi.fn(async () => null) });

it('says that the answer is on its way, with its stand-in', () => {
  renderWithWords(<QueryState query={{ ...asked(), isPending: true }}>a grey shape</QueryState>);
  expect(screen.getByRole('status')).toHaveTextContent('a grey shape');
});

it('says why there is none and asks again', async () => {
  const query = { ...asked(), isError: true, error: new Error('no line') };
  renderWithWords(<QueryState query={query}>a grey shape</QueryState>);
  expect(screen.queryByText('a grey shape')).toBeNull();
  await userEvent.click(within(screen.getByRole('alert')).getByRole('button'));
  expect(query.refetch).toHaveBeenCalledOnce();
});

it('leaves the place to the answer', () => {
  const { container } = renderWithWords(<QueryState query={asked()}>a grey shape</QueryState>);
  expect(container).toBeEmptyDOMElement();
});
