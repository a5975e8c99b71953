import type { Coupon } from '@tavola/shared/schemas';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { couponDraftOf } from './coupon-draft.ts';
import { CouponForm } from './coupon-form.tsx';
import { CouponList, stateOf } from './coupon-list.tsx';
import { UsesChart } from './uses-chart.tsx';

const NOW = new Date('2026-11-18T20:00:00Z');
const coupon: Coupon = {
  id: 'autumn',
  code: 'AUTUMN',
  kind: 'percent',
  value: 1_000,
  cap: 500,
  minimum: 2_000,
  limitTotal: 10,
  limitPerCustomer: null,
  startsAt: null,
  endsAt: null,
  orderTypes: ['pickup'],
  autoApply: false,
  active: true,
  used: 3,
};

describe('the list', () => {
  const show = (coupons: Coupon[]) => {
    const done = { onOpen: vi.fn(), onActive: vi.fn() };
    renderWithWords(<CouponList coupons={coupons} currency="EUR" timezone="UTC" now={NOW} busy={false} {...done} />);
    return { ...done, user: userEvent.setup() };
  };

  it('says what a coupon takes off and how far it is used up, and switches it', async () => {
    const { onActive, onOpen, user } = show([coupon]);
    expect(screen.getByText(/10% up to €5\.00/)).toBeVisible();
    expect(screen.getAllByRole('cell')[3]).toHaveTextContent('3 / 10');
    await user.click(screen.getByRole('switch', { name: 'AUTUMN works' }));
    expect(onActive).toHaveBeenCalledWith(coupon, false);
    await user.click(screen.getByRole('button', { name: 'AUTUMN' }));
    expect(onOpen).toHaveBeenCalledWith(coupon);
  });

  it('teaches the first one when there is none', () => {
    show([]);
    expect(screen.getByText('No coupons yet')).toBeVisible();
  });

  it.each([
    [{}, 'works'],
    [{ active: false }, 'off'],
    [{ endsAt: '2026-11-18T20:00:00Z' }, 'over'],
    [{ used: 10 }, 'usedUp'],
    [{ startsAt: '2026-11-19T00:00:00Z' }, 'later'],
  ] as const)('knows that %j %s', (change, state) => {
    expect(stateOf({ ...coupon, ...change }, NOW)).toBe(state);
  });
});

describe('the form', () => {
  const show = (problems: Record<string, string> = {}) => {
    const onSave = vi.fn();
    renderWithWords(
      <CouponForm
        code="AUTUMN"
        draft={couponDraftOf(coupon, 2, 'UTC')}
        currency="EUR"
        digits={2}
        busy={false}
        problems={problems}
        onSave={onSave}
        onRemove={vi.fn()}
        onClose={vi.fn()}
      />,
    );
    return { onSave, user: userEvent.setup() };
  };

  it('asks only what its kind needs and sends it', async () => {
    const { onSave, user } = show();
    await user.selectOptions(screen.getByLabelText('Kind'), 'fixed');
    expect(screen.queryByLabelText('At most EUR')).toBeNull();
    const amount = screen.getByLabelText('Amount in EUR');
    await user.clear(amount);
    await user.type(amount, '4,50');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(onSave).toHaveBeenCalledWith(expect.objectContaining({ kind: 'fixed', value: '4,50' }));
  });

  it('keeps more than everything from being taken off, and shows the server’s word at its field', async () => {
    const { onSave, user } = show({ code: 'Another coupon has this code.' });
    expect(screen.getByLabelText('Code')).toHaveAccessibleDescription(/Another coupon/);
    const percent = screen.getByLabelText('Percent');
    await user.clear(percent);
    await user.type(percent, '101');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(percent).toBeInvalid();
    expect(onSave).not.toHaveBeenCalled();
  });
});

it('shows uses by day as bars and as a table', async () => {
  const days = [
    { date: '2026-11-17', uses: 0, discount: 0 },
    { date: '2026-11-18', uses: 2, discount: 300 },
  ];
  renderWithWords(<UsesChart days={days} uses={5} discount={900} currency="EUR" />);
  expect(screen.getByText('Used 5 times, €9.00 off in all')).toBeVisible();
  expect(screen.getByRole('img', { name: '2 uses a day at most' })).toBeVisible();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Table' }));
  expect(screen.getAllByRole('row')).toHaveLength(2);
  expect(screen.getByRole('cell', { name: '€3.00' })).toBeVisible();
});
