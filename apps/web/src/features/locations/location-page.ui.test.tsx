import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithAnswers } from '@/testing/render-with-answers.tsx';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { ContactForm } from './contact-form.tsx';
import { LocationPage } from './location-page.tsx';
import { PauseCard } from './pause-card.tsx';
import { WeekHours } from './week-hours.tsx';
import { ZoneForm } from './zone-form.tsx';

describe('the week', () => {
  const hours = [
    {
      weekday: 1,
      ranges: [
        { start: '12:00', end: '15:00' },
        { start: '19:00', end: '23:00' },
      ],
    },
  ];
  const show = (problems: Record<string, string> = {}) => {
    const onSave = vi.fn();
    renderWithWords(
      <WeekHours
        hours={hours}
        zone={{ name: 'Europe/Lisbon', now: '14:32' }}
        busy={false}
        problems={problems}
        onSave={onSave}
      />,
    );
    return onSave;
  };
  const save = () => screen.getByRole('button', { name: 'Save hours' });
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  const set = async (name: string, time: string) => {
    const field = screen.getByLabelText(name);
    await userEvent.clear(field);
    await userEvent.type(field, time);
  };

  it('shows every day, the closed ones in words, on the clock of the house', () => {
    show();
    expect(screen.getAllByText('Closed')).toHaveLength(6);
    expect(screen.getByText(/Europe\/Lisbon, where it is 14:32 now/)).toBeInTheDocument();
    expect(save()).toBeDisabled();
  });

  it('takes several ranges a day and one past midnight, and saves the whole week', async () => {
    const onSave = show();
    await press('Tuesday, add hours');
    await set('Tuesday, closes, 1', '01:30');
    expect(screen.getByText('closes the next day')).toBeInTheDocument();
    await press('Monday, remove hours 1');
    await userEvent.click(save());
    const [week] = onSave.mock.calls[0] ?? [];
    expect(week).toHaveLength(7);
    expect(week.slice(0, 3)).toEqual([
      { weekday: 1, ranges: [{ start: '19:00', end: '23:00' }] },
      { weekday: 2, ranges: [{ start: '12:00', end: '01:30' }] },
      { weekday: 3, ranges: [] },
    ]);
  });

  it('copies a day to all others, and can be discarded', async () => {
    show();
    await press('Same as Monday on every day');
    expect(screen.queryByText('Closed')).not.toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('Not saved yet');
    await press('Discard');
    expect(screen.getAllByText('Closed')).toHaveLength(6);
  });

  it('keeps what was typed when it is refused, and says it beside the hours', async () => {
    show({ 'change.hours.0.ranges.1': 'These hours run into others' });
    expect(screen.getByText('These hours run into others')).toBeInTheDocument();
    expect(screen.getByLabelText('Monday, opens, 2')).toBeInvalid();
  });
});

describe('a pause', () => {
  const now = Date.parse('2026-06-12T18:00:00Z');
  type Pause = { enabled: boolean; pausedUntil: string | null };
  const open: Pause = { enabled: true, pausedUntil: null };
  const show = (booking: Pause = open, ordering: Pause = open) => {
    const onPause = vi.fn();
    renderWithWords(
      <PauseCard
        location={{ booking, ordering: { ...ordering, types: [] }, timezone: 'UTC' }}
        now={now}
        busy={false}
        onPause={onPause}
      />,
    );
    return onPause;
  };

  it('stops bookings or orders for a while at one press', async () => {
    const onPause = show();
    await userEvent.click(screen.getByRole('button', { name: 'Pause orders for 1 hour' }));
    expect(onPause).toHaveBeenCalledWith('orders', 60);
  });

  it('says until when and takes them again', async () => {
    const onPause = show(open, { enabled: true, pausedUntil: '2026-06-12T19:30:00Z' });
    expect(screen.getByText(/Orders are paused until .*19:30/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take them again' }));
    expect(onPause).toHaveBeenCalledWith('orders', null);
  });

  it('is over when its time has passed, and points to the settings when all is off', () => {
    show({ ...open, enabled: false }, { enabled: true, pausedUntil: '2026-06-12T17:59:00Z' });
    expect(screen.getByText('Guests can order')).toBeInTheDocument();
    expect(screen.getByText('Online booking is off')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Switched off in the settings' })).toHaveAttribute(
      'href',
      '/dashboard/settings/reservations',
    );
  });
});

describe('what guests read', () => {
  const location = {
    name: 'Maré',
    tagline: '',
    phone: '',
    email: '',
    address: { line1: 'Cais 4', city: 'Porto', postcode: '4050', country: 'PT', lat: 41.14, lng: -8.61 },
  };

  it('is saved trimmed, with the place on the map or without', async () => {
    const onSave = vi.fn();
    renderWithWords(<ContactForm location={location} busy={false} problems={{}} onSave={onSave} />);
    expect(screen.getByRole('link', { name: /map/ })).toHaveAttribute('href', expect.stringContaining('mlat=41.14'));
    await userEvent.type(screen.getByLabelText('Telephone'), ' 22 200 ');
    await userEvent.clear(screen.getByLabelText('Latitude'));
    await userEvent.clear(screen.getByLabelText('Longitude'));
    expect(screen.getByRole('link', { name: /map/ })).toHaveAttribute('href', expect.stringContaining('search?query='));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(onSave).toHaveBeenCalledWith({
      ...location,
      phone: '22 200',
      address: { ...location.address, lat: null, lng: null },
    });
  });

  it('says what was refused beside its field', () => {
    renderWithWords(
      <ContactForm location={location} busy={false} problems={{ 'address.country': 'Two letters' }} onSave={vi.fn()} />,
    );
    expect(screen.getByLabelText('Country')).toBeInvalid();
  });

  it('follows a zone that is chosen from the list', async () => {
    const onSave = vi.fn();
    renderWithWords(
      <ZoneForm
        zone="Europe/Lisbon"
        zones={['Australia/Lord_Howe', 'Europe/Lisbon']}
        busy={false}
        problem={undefined}
        onSave={onSave}
      />,
    );
    expect(screen.getByRole('button', { name: 'Change zone' })).toBeDisabled();
    await userEvent.selectOptions(screen.getByLabelText('Time zone'), 'Australia/Lord Howe');
    await userEvent.click(screen.getByRole('button', { name: 'Change zone' }));
    expect(onSave).toHaveBeenCalledWith('Australia/Lord_Howe');
  });
});

describe('the page', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('reads every clock in a new zone as soon as it is chosen', async () => {
    const user = userEvent.setup();
    const inventory = {
      location: 'harbour',
      timezone: 'Europe/Lisbon',
      rulesVersion: 1,
      areas: [],
      tables: [],
      combinations: [],
      periods: [],
      hours: [],
      specialDays: [],
    };
    renderWithAnswers(
      <LocationPage
        location={{
          id: 'l',
          slug: 'harbour',
          name: 'Harbour',
          tagline: '',
          timezone: 'Europe/Lisbon',
          currency: 'EUR',
          address: { line1: '', city: '', postcode: '', country: 'PT', lat: null, lng: null },
          phone: '',
          email: '',
          open: true,
          openUntil: null,
          opensAt: null,
          hours: [],
          specialDays: [],
          policies: {
            minPartySize: 1,
            maxPartySize: 8,
            largePartyFrom: null,
            cancelNoticeMinutes: 120,
            maxAdvanceDays: 60,
            text: '',
          },
          booking: { enabled: true, pausedUntil: '2126-06-12T18:30:00Z' },
          ordering: { enabled: true, types: [], pausedUntil: null },
          areas: [],
        }}
        inventory={inventory}
        today="2126-06-12"
        serverTime="2126-06-12T18:00:00Z"
        zones={['Asia/Tokyo', 'Europe/Lisbon']}
      />,
      {
        'inventory.preview': () => ({ broken: [], checked: 0 }),
        'inventory.save': () => ({ ...inventory, timezone: 'Asia/Tokyo' }),
      },
    );
    expect(screen.getByText(/Bookings are paused until .*19:30/)).toBeVisible();
    await user.click(screen.getByRole('tab', { name: 'Contact and place' }));
    await user.selectOptions(screen.getByLabelText('Time zone'), 'Asia/Tokyo');
    await user.click(screen.getByRole('button', { name: 'Change zone' }));
    expect(await screen.findByText(/Bookings are paused until .*03:30/)).toBeVisible();
  });
});
