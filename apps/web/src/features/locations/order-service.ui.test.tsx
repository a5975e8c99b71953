import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { OrderService, type Service } from './order-service.tsx';
import { wholeWeek } from './week.ts';

const opening = wholeWeek([{ weekday: 1, ranges: [{ start: '12:00', end: '23:00' }] }]);

const show = (service: Partial<Service> = {}, problems: Record<string, string> = {}) => {
  const onSave = vi.fn();
  renderWithWords(
    <OrderService
      service={{ type: 'delivery', offered: true, hours: null, ...service }}
      opening={opening}
      busy={false}
      problems={problems}
      onSave={onSave}
    />,
  );
  return { onSave, user: userEvent.setup() };
};
const saves = () => screen.queryByRole('button', { name: 'Save Delivery' });

describe('a way to order', () => {
  it('keeps the hours of the house until it is given its own, which begin as a copy', async () => {
    const { onSave, user } = show();
    expect(screen.getByText('Orders are taken whenever the house is open.')).toBeVisible();
    expect(saves()).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Own hours' }));
    expect(screen.getByLabelText('Monday, opens, 1')).toHaveValue('12:00');
    await user.clear(screen.getByLabelText('Monday, opens, 1'));
    await user.type(screen.getByLabelText('Monday, opens, 1'), '18:00');
    await user.click(screen.getByRole('button', { name: 'Save Delivery' }));
    expect(onSave.mock.calls[0]?.[0]).toEqual({
      type: 'delivery',
      offered: true,
      hours: wholeWeek([{ weekday: 1, ranges: [{ start: '18:00', end: '23:00' }] }]),
    });
  });

  it('goes back to the hours of the house, or is discarded', async () => {
    const { onSave, user } = show({ hours: opening });
    await user.click(screen.getByRole('radio', { name: 'As the house' }));
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(screen.getByRole('radio', { name: 'Own hours' })).toBeChecked();
    expect(saves()).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'As the house' }));
    await user.click(screen.getByRole('button', { name: 'Save Delivery' }));
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({ hours: null });
  });

  it('is taken away with one switch and keeps its hours meanwhile', async () => {
    const { onSave, user } = show({ hours: opening });
    await user.click(screen.getByRole('switch', { name: 'Offer Delivery' }));
    expect(screen.queryByRole('radio')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save Delivery' }));
    expect(onSave.mock.calls[0]?.[0]).toEqual({ type: 'delivery', offered: false, hours: opening });
  });

  it('at the table has no hours of its own', () => {
    show({ type: 'dine_in' });
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getByText(/with the code on their table/)).toBeVisible();
  });

  it('says what was refused, beside the hours or below', () => {
    show({ hours: opening }, { 'hours.0.ranges.0': 'These hours run into others', offered: 'One way to order stays' });
    expect(screen.getByLabelText('Monday, opens, 1')).toBeInvalid();
    expect(screen.getByText('One way to order stays')).toBeVisible();
  });
});
