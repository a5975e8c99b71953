import type { ItemDiscount } from '@tavola/shared/schemas';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithAnswers } from '@/testing/render-with-answers.tsx';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { discountDraftOf, discountOf, discountProblems } from './discount-draft.ts';
import { DiscountForm } from './discount-form.tsx';
import { DiscountsPage } from './discounts-page.tsx';

const happy: ItemDiscount = {
  id: 'd1',
  name: 'Happy hour',
  kind: 'percent',
  value: 2_050,
  itemIds: ['beer'],
  orderTypes: ['dine_in'],
  startsAt: '2026-11-20T22:00:00.000Z',
  endsAt: null,
  weekdays: [5, 6],
  startTime: '23:00',
  endTime: '01:00',
  active: true,
};

describe('a discount on dishes', () => {
  it('comes back from its form as it was, dates by the clock of the restaurant', () => {
    const { id: _, ...fields } = happy;
    expect(discountOf(discountDraftOf(happy, 2, 'Europe/Lisbon'), 2, 'Europe/Lisbon')).toEqual(fields);
    const fixed = { ...fields, kind: 'fixed' as const, value: 150 };
    expect(discountOf(discountDraftOf({ id: 'd', ...fixed }, 2, 'Asia/Tokyo'), 2, 'Asia/Tokyo')).toEqual(fixed);
  });

  it.each([
    ['name', { name: ' ' }],
    ['value', { value: '0' }],
    ['value', { value: '101' }],
    ['itemIds', { itemIds: [] }],
    ['orderTypes', { orderTypes: [] }],
    ['endsAt', { endsAt: '2026-11-01T10:00' }],
    ['endTime', { endTime: '' }],
  ])('is not saved with a wrong %s', (field, change) => {
    expect(discountProblems({ ...discountDraftOf(happy, 2, 'Europe/Lisbon'), ...change }, 2)).toEqual([field]);
  });

  it('is written in one form that names what is missing', async () => {
    const user = userEvent.setup();
    const onSave = vi.fn();
    renderWithWords(
      <DiscountForm
        name={undefined}
        draft={discountDraftOf(undefined, 2, 'UTC')}
        dishes={[{ id: 'beer', name: 'Beer' }]}
        currency="EUR"
        digits={2}
        busy={false}
        refusal={null}
        onSave={onSave}
        onRemove={vi.fn()}
        onClose={vi.fn()}
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText('Give it a name guests understand.')).toBeInTheDocument();
    expect(screen.getByText('Choose at least one dish.')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Name'), 'Beer o’clock');
    await user.click(screen.getByRole('checkbox', { name: 'Beer' }));
    await user.click(screen.getByRole('checkbox', { name: 'Friday' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(onSave).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'Beer o’clock', itemIds: ['beer'], weekdays: ['5'], value: '10' }),
    );
  });
});

describe('the discounts', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('each say their own refusal only', async () => {
    const user = userEvent.setup();
    const beer = { ...happy, itemIds: ['beer'] };
    renderWithAnswers(
      <DiscountsPage
        initial={[beer, { ...beer, id: 'd2', name: 'Late beer' }]}
        dishes={[{ id: 'beer', name: 'Beer' }]}
        currency="EUR"
        timezone="UTC"
      />,
      { 'coupons.removeDiscount': () => ({ removed: true }), 'coupons.listDiscounts': () => [beer] },
    );
    await user.click(screen.getByRole('button', { name: /^Late beer/ }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Not today')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    await vi.waitFor(() => expect(screen.queryByText('Not today')).toBeNull());
    await user.click(screen.getByRole('button', { name: /^Happy hour/ }));
    expect(screen.queryByText('Not today')).toBeNull();
  });
});
