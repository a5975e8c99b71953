import type { LoyaltyAccount } from '@tavola/shared/schemas';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithAnswers } from '@/testing/render-with-answers.tsx';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { AdjustForm } from './adjust-form.tsx';
import { MemberTable } from './member-table.tsx';
import { PointsHistory } from './points-history.tsx';
import { PointsPage } from './points-page.tsx';
import { RatesNote } from './rates-note.tsx';

describe('points given or taken by hand', () => {
  const show = (more: { balance?: number; refusal?: string; busy?: boolean } = {}) => {
    const onAdjust = vi.fn();
    renderWithWords(
      <AdjustForm balance={more.balance ?? 40} busy={more.busy ?? false} refusal={more.refusal} onAdjust={onAdjust} />,
    );
    return { onAdjust, user: userEvent.setup() };
  };

  it('need a whole number and a reason', async () => {
    const { onAdjust, user } = show();
    const give = screen.getByRole('button', { name: 'Give points' });
    await user.type(screen.getByLabelText('Points'), '25');
    expect(give).toBeDisabled();
    await user.type(screen.getByLabelText('Reason'), ' cold soup ');
    await user.click(give);
    expect(onAdjust).toHaveBeenCalledWith(25, 'cold soup');
    await user.clear(screen.getByLabelText('Points'));
    await user.type(screen.getByLabelText('Points'), '2.5');
    expect(give).toBeDisabled();
  });

  it('are never more than there are when taken', async () => {
    const { onAdjust, user } = show();
    await user.click(screen.getByRole('radio', { name: 'Take' }));
    expect(screen.getByText('40 at most')).toBeVisible();
    await user.type(screen.getByLabelText('Reason'), 'mistake');
    await user.type(screen.getByLabelText('Points'), '41');
    expect(screen.getByRole('button', { name: 'Take points' })).toBeDisabled();
    await user.clear(screen.getByLabelText('Points'));
    await user.type(screen.getByLabelText('Points'), '40');
    await user.click(screen.getByRole('button', { name: 'Take points' }));
    expect(onAdjust).toHaveBeenCalledWith(-40, 'mistake');
  });

  it('cannot be taken from nothing, and a refusal is said', () => {
    show({ balance: 0, refusal: 'There are only 3 points left.' });
    expect(screen.getByRole('radio', { name: 'Take' })).toBeDisabled();
    expect(screen.getByText('There are only 3 points left.')).toBeVisible();
  });
});

describe('the history of points', () => {
  it('says what happened, how many, when and by whom', () => {
    const entries: LoyaltyAccount['entries'] = [
      {
        id: 'b',
        kind: 'adjust',
        points: 25,
        orderId: null,
        reason: 'birthday',
        actor: 'Rui',
        at: '2026-11-18T20:00:00Z',
      },
      { id: 'a', kind: 'redeem', points: -10, orderId: 'o', reason: null, actor: null, at: '2026-11-17T20:00:00Z' },
    ];
    renderWithWords(<PointsHistory entries={entries} timezone="UTC" />);
    const [byHand, spent] = screen.getAllByRole('listitem').map((row) => within(row));
    expect(byHand?.getByText('birthday')).toBeVisible();
    expect(byHand?.getByText(/20:00 · Rui/)).toBeVisible();
    expect(byHand?.getByText('+25')).toBeVisible();
    expect(spent?.getByText('Spent on an order')).toBeVisible();
    expect(spent?.getByText('-10')).toBeVisible();
  });

  it('is empty in words', () => {
    renderWithWords(<PointsHistory entries={[]} timezone="UTC" />);
    expect(screen.getByText('Nothing has happened yet.')).toBeVisible();
  });
});

describe('guests with points', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('are looked for once the words stand still', async () => {
    const members = vi.fn((_input: unknown) => ({ enabled: true, earn: 2, value: 5, members: [], more: false }));
    renderWithAnswers(<PointsPage currency="EUR" timezone="UTC" mayAdjust={false} mayConfigure={false} />, {
      'loyalty.members': members,
    });
    const find = screen.getByRole('searchbox');
    for (const typed of ['A', 'An', 'Ana ']) fireEvent.change(find, { target: { value: typed } });
    await vi.waitFor(() => expect(members).toHaveBeenLastCalledWith({ search: 'Ana' }), 5_000);
    expect(members.mock.calls).toEqual([[{}], [{ search: 'Ana' }]]);
  });

  it('are shown with what their points are worth, and opened by name', async () => {
    const onOpen = vi.fn();
    const member = { guestId: 'g', name: 'Ana Reis', phone: '+351912345678', email: null, balance: 1_200 };
    renderWithWords(
      <MemberTable members={[member]} value={{ amount: 2, currency: 'EUR' }} caption="Guests" onOpen={onOpen} />,
    );
    expect(screen.getByText('1,200')).toBeVisible();
    expect(screen.getByText('€24.00')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Ana Reis' }));
    expect(onOpen).toHaveBeenCalledWith(member);
  });
});

describe('the rates', () => {
  const rates = { enabled: true, earn: 2, value: 5 };

  it('are said in money, with the way to change them for who may', () => {
    renderWithWords(<RatesNote rates={rates} currency="EUR" mayConfigure />);
    expect(screen.getByText(/2 points for every €1.00 of dishes; each takes €0.05 off/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Change in the settings' })).toHaveAttribute(
      'href',
      expect.stringContaining('/dashboard/settings/orders'),
    );
  });

  it('say when points are switched off', () => {
    renderWithWords(<RatesNote rates={{ ...rates, enabled: false }} currency="EUR" mayConfigure={false} />);
    expect(screen.getByText(/switched off/)).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
