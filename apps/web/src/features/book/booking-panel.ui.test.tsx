import type { Reservation } from '@tavola/shared/schemas';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { BookingPanel } from './booking-panel.tsx';

const reservation: Reservation = {
  id: 'r1',
  code: 'KX7P2M',
  status: 'confirmed',
  revision: 3,
  allowedActions: ['seat', 'noShow', 'cancel', 'modify'],
  location: 'harbour',
  date: '2026-06-12',
  time: '20:00',
  timezone: 'Europe/Lisbon',
  startsAt: '2026-06-12T19:00:00Z',
  endsAt: '2026-06-12T20:30:00Z',
  partySize: 4,
  area: 'Terrace',
  tables: [
    { id: 't7', name: '7' },
    { id: 't8', name: '8' },
  ],
  guest: { name: 'Marta Reis', phone: '+351910000000' },
  notes: 'Nut allergy',
  channel: 'voice',
  policy: {
    cancelUntil: '2026-06-12T17:00:00Z',
    cancelNoticeMinutes: 120,
    holdMinutes: 5,
    lateFee: null,
    deposit: null,
    text: 'Free to cancel until 18:00.',
  },
  attendanceConfirmed: true,
};

function show(more: Partial<Parameters<typeof BookingPanel>[0]> = {}) {
  const actions = { onAct: vi.fn(), onEnd: vi.fn(), onLock: vi.fn(), onChange: vi.fn(), onSwap: vi.fn() };
  renderWithWords(
    <BookingPanel reservation={reservation} busy={false} refusal={null} mayManage {...actions} {...more} />,
  );
  return actions;
}

describe('a booking at the host stand', () => {
  it('shows who, when, where and what was asked for', () => {
    show();
    expect(screen.getByText(/20:00 · 4 guests/)).toHaveTextContent('Table 7 + 8');
    expect(screen.getByText('Nut allergy')).toBeInTheDocument();
    expect(screen.getByText(/Voice assistant · attendance confirmed/)).toBeInTheDocument();
  });

  it('offers what the server allows and nothing else', async () => {
    const { onAct } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Seat' }));
    expect(onAct).toHaveBeenCalledWith('seat');
    expect(screen.queryByRole('button', { name: 'Finish' })).not.toBeInTheDocument();
  });

  it('asks for words when the reason is something else', async () => {
    const { onEnd } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel booking' }));
    await userEvent.selectOptions(screen.getByLabelText('Reason'), 'other');
    const confirm = screen.getAllByRole('button', { name: 'Cancel booking' }).at(-1);
    expect(confirm).toBeDisabled();
    await userEvent.type(screen.getByLabelText('In words'), 'Power cut');
    if (confirm) await userEvent.click(confirm);
    expect(onEnd).toHaveBeenCalledWith('cancel', 'other', 'Power cut');
  });

  it('says why a press was refused', () => {
    show({ refusal: 'That table has just gone.' });
    expect(screen.getByRole('alert')).toHaveTextContent('That table has just gone.');
  });

  it('shows no buttons to those who may only look', () => {
    show({ mayManage: false });
    expect(screen.queryByRole('button', { name: 'Seat' })).not.toBeInTheDocument();
  });

  it('answers a request: approve at one press, decline with a reason', async () => {
    const request: Reservation = {
      ...reservation,
      status: 'pending',
      allowedActions: ['approve', 'decline', 'cancel', 'modify'],
    };
    const { onAct, onEnd } = show({ reservation: request });
    await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
    expect(onAct).toHaveBeenCalledWith('approve');
    expect(screen.queryByRole('button', { name: 'Cancel booking' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Decline' }));
    await userEvent.selectOptions(screen.getByLabelText('Reason'), 'restaurant_closed');
    const decline = screen.getAllByRole('button', { name: 'Decline' }).at(-1);
    if (decline) await userEvent.click(decline);
    expect(onEnd).toHaveBeenCalledWith('decline', 'restaurant_closed', undefined);
  });

  it('tells the history in words: who, by which channel, why, before and after', () => {
    const at = '2026-06-10T09:00:00Z';
    show({
      reservation: {
        ...reservation,
        history: [
          { at, action: 'created', actor: { kind: 'key', channel: 'voice' }, after: { status: 'confirmed' } },
          {
            at: '2026-06-10T10:00:00Z',
            action: 'modify',
            actor: { kind: 'staff', name: 'Marta', channel: 'staff' },
            reason: 'override',
            text: 'Regular guest',
            before: { partySize: 2, tables: ['3'], notes: 'changed' },
            after: { partySize: 4, tables: ['7', '8'], notes: 'changed' },
          },
          {
            at: '2026-06-10T11:00:00Z',
            action: 'cancel',
            actor: { kind: 'guest', channel: 'web' },
            reason: 'illness',
          },
        ],
      },
    });
    const history = screen.getByRole('region', { name: 'History' });
    expect(history).toHaveTextContent('Booked');
    expect(history).toHaveTextContent('Channel · Voice assistant');
    expect(history).toHaveTextContent('Marta · Staff · beyond the limits · “Regular guest”');
    expect(history).toHaveTextContent('Guests: 2 → 4');
    expect(history).toHaveTextContent('Tables: 3 → 7 + 8');
    expect(history).toHaveTextContent('Notes changed');
    expect(history).toHaveTextContent('Guest · Website · Illness');
  });
});
