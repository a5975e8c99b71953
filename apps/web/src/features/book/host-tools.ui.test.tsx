import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { Attention } from './attention.tsx';
import { ChangeBooking, type ChangeBookingProps } from './change-booking.tsx';
import { DaySheet } from './day-sheet.tsx';
import { PartyList } from './party-list.tsx';
import { PhoneBookingDialog, type PhoneBookingDialogProps } from './phone-booking-dialog.tsx';
import { SwapBooking } from './swap-booking.tsx';
import { aDay, aParty } from './testing-day.ts';

const at = (time: string) => Date.parse(`2026-06-12T${time}:00Z`);
const ana = aParty('Ana', '19:00', '1');
const ben = aParty('Ben', '19:30', '2', { notes: 'Window, please' });

describe('the list of the day', () => {
  const show = (parties = [ben, ana], now = at('18:00')) => {
    const onOpen = vi.fn();
    renderWithWords(
      <PartyList day={aDay(parties)} now={now} lateAfterMinutes={15} selected={undefined} onOpen={onOpen} />,
    );
    return onOpen;
  };
  const rows = () => screen.getAllByRole('row').slice(1);

  it('tells parties by time, the cancelled ones last', () => {
    show([ben, aParty('Cleo', '18:00', '3', { status: 'cancelled' }), ana]);
    expect(rows().map((row) => within(row).getByRole('button').textContent)).toEqual(['Ana', 'Ben', 'Cleo']);
    expect(rows()[1]).toHaveTextContent('Window, please');
  });

  it('says who is late and opens a booking', async () => {
    const onOpen = show([ana], at('19:20'));
    expect(rows()[0]).toHaveTextContent('20 min late');
    await userEvent.click(screen.getByRole('button', { name: 'Ana' }));
    expect(onOpen).toHaveBeenCalledWith('ana');
  });

  it('teaches what will be here when it is empty', () => {
    show([]);
    expect(screen.getByText('Nothing is booked yet')).toBeInTheDocument();
  });
});

describe('what needs the host now', () => {
  const show = (parties: Parameters<typeof aDay>[0], now: number) => {
    const onOpen = vi.fn();
    renderWithWords(<Attention day={aDay(parties)} now={now} lateAfterMinutes={15} onOpen={onOpen} />);
    return onOpen;
  };

  it('lists requests, late parties and parties over their time', async () => {
    const onOpen = show(
      [
        aParty('Cleo', '21:00', '3', { status: 'pending', partySize: 10 }),
        ana,
        aParty('Dan', '17:00', '2', { status: 'seated' }),
      ],
      at('19:30'),
    );
    const said = screen.getAllByRole('button').map((button) => button.textContent);
    expect(said).toEqual([
      'Request: Cleo10 guests21:00',
      'Late: Ana2 guests30 min late',
      'Over time: Dan2 guests60 min over time',
    ]);
    await userEvent.click(screen.getByRole('button', { name: /Cleo/ }));
    expect(onOpen).toHaveBeenCalledWith('cleo');
  });

  it('is not there when nothing does', () => {
    show([ana, ben], at('18:00'));
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
  });
});

describe('changing a booking', () => {
  const show = (more: Partial<ChangeBookingProps> = {}) => {
    const onChange = vi.fn();
    renderWithWords(
      <ChangeBooking
        reservation={ana}
        day={aDay([ana, ben])}
        busy={false}
        refusal={null}
        onClose={vi.fn()}
        onChange={onChange}
        {...more}
      />,
    );
    return onChange;
  };
  const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));

  it('joins tables that are free and shows who has the others', async () => {
    const onChange = show();
    expect(screen.getByRole('checkbox', { name: 'Table 2, taken by Ben at 19:30' })).toBeDisabled();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Table 3' }));
    expect(screen.getByText('2 tables joined, 8 seats for 2 guests')).toBeInTheDocument();
    await save();
    expect(onChange).toHaveBeenCalledWith(expect.objectContaining({ tables: ['t1', 't3'], override: undefined }));
  });

  it('leaves the table to the house when only time or size change', async () => {
    const onChange = show();
    await userEvent.clear(screen.getByLabelText('Guests'));
    await userEvent.type(screen.getByLabelText('Guests'), '3');
    await save();
    expect(onChange).toHaveBeenCalledWith(expect.objectContaining({ partySize: 3, time: '19:00', tables: undefined }));
  });

  it('asks for a number in place of the one it had', async () => {
    const onChange = show({ reservation: { ...ana, guest: { ...ana.guest, phone: '+31 6 1000 0001' } } });
    await userEvent.clear(screen.getByLabelText('Telephone'));
    await save();
    expect(onChange).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText('Telephone'), '+31 6 1000 0002');
    await save();
    expect(onChange).toHaveBeenCalledWith(expect.objectContaining({ phone: '+31 6 1000 0002' }));
  });

  it('needs no number where there was none', async () => {
    const onChange = show({ reservation: { ...ana, guest: { name: 'Ana' } } });
    await save();
    expect(onChange).toHaveBeenCalledWith(expect.objectContaining({ phone: undefined }));
  });

  it('says what was refused, offers what is free and goes beyond the limits only with a reason', async () => {
    const refusal = { message: 'Everything is taken then.', alternatives: [{ date: '2026-06-12', time: '21:30' }] };
    const onChange = show({ refusal });
    expect(screen.getByRole('alert')).toHaveTextContent('Everything is taken then.');
    await userEvent.click(screen.getByRole('button', { name: '21:30' }));
    expect(screen.getByLabelText('Time')).toHaveValue('21:30');
    await userEvent.type(screen.getByLabelText('Change anyway because'), 'Regular');
    await save();
    expect(onChange).toHaveBeenCalledWith(expect.objectContaining({ time: '21:30', override: { reason: 'Regular' } }));
  });
});

describe('swapping tables', () => {
  it('offers the parties of the day that sit elsewhere, nearest first', async () => {
    const onSwap = vi.fn();
    const day = aDay([
      ana,
      aParty('Late', '22:00', '3'),
      ben,
      aParty('Gone', '19:00', '3', { status: 'cancelled' }),
      aParty('Same', '21:00', '1'),
    ]);
    renderWithWords(
      <SwapBooking reservation={ana} day={day} busy={false} refusal={null} onClose={vi.fn()} onSwap={onSwap} />,
    );
    const names = screen.getAllByRole('button', { name: /^Swap tables with/ }).map((button) => button.ariaLabel);
    expect(names).toEqual(['Swap tables with Ben', 'Swap tables with Late']);
    await userEvent.click(screen.getByRole('button', { name: 'Swap tables with Ben' }));
    expect(onSwap).toHaveBeenCalledWith(ben);
  });

  it('says so when nobody can, and why the server refused', () => {
    renderWithWords(
      <SwapBooking
        reservation={ana}
        day={aDay([ana])}
        busy={false}
        refusal="That table has just gone."
        onClose={vi.fn()}
        onSwap={vi.fn()}
      />,
    );
    expect(screen.getByText('Nobody to swap with on this day')).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('That table has just gone.');
  });
});

describe('a booking by telephone', () => {
  const show = (more: Partial<PhoneBookingDialogProps> = {}) => {
    const actions = { onBook: vi.fn(), onLook: vi.fn() };
    renderWithWords(
      <PhoneBookingDialog
        open
        date="2026-06-12"
        busy={false}
        refusal={null}
        alternatives={[]}
        problems={{}}
        slots={undefined}
        onClose={vi.fn()}
        {...actions}
        {...more}
      />,
    );
    return actions;
  };
  const slot = (time: string, closedReason?: 'full' | 'pacing' | 'past') => ({
    time,
    startsAt: `2026-06-12T${time}:00Z`,
    available: closedReason === undefined,
    closedReason,
  });

  it('takes five fields', async () => {
    const { onBook } = show({ slots: [slot('19:00'), slot('19:30')] });
    await userEvent.click(screen.getByRole('button', { name: '19:00' }));
    await userEvent.type(screen.getByLabelText('Name'), 'Ana');
    await userEvent.type(screen.getByLabelText('Telephone'), '912345');
    await userEvent.click(screen.getByRole('button', { name: 'Book' }));
    expect(onBook).toHaveBeenCalledWith(
      expect.objectContaining({ partySize: 2, date: '2026-06-12', time: '19:00', name: 'Ana' }),
    );
  });

  it('says why a time is closed, leaves out what has passed, and asks again for another size', async () => {
    const { onLook } = show({ slots: [slot('18:00', 'past'), slot('19:00', 'full'), slot('19:30', 'pacing')] });
    expect(screen.queryByRole('button', { name: /18:00/ })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: /19:00/ })).toHaveTextContent('full');
    expect(screen.getByRole('button', { name: /19:30/ })).toHaveTextContent('pacing');
    await userEvent.type(screen.getByLabelText('Guests'), '{Backspace}6');
    expect(onLook).toHaveBeenLastCalledWith({ date: '2026-06-12', partySize: 6 });
  });

  it('says when there is no service that day', () => {
    show({ slots: [] });
    expect(screen.getByText('No service on this day.')).toBeInTheDocument();
  });
});

describe('the sheet on paper', () => {
  it('carries the note, who comes by time, and each room with its tables', () => {
    renderWithWords(
      <DaySheet
        day={{
          ...aDay([ben, ana, aParty('Gone', '20:00', '3', { status: 'no_show' })]),
          note: 'Band from nine',
        }}
      />,
    );
    expect(screen.getByText('Band from nine')).toBeInTheDocument();
    const lines = screen.getAllByRole('row').slice(1);
    expect(lines.map((line) => line.textContent)).toEqual(['19:002Ana1', '19:302Ben2Window, please']);
    expect(screen.getByText('Dining room').closest('figure')).toHaveTextContent('19:00 · 2');
  });
});
