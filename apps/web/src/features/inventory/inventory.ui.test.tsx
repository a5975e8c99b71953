import type { Inventory } from '@tavola/shared/schemas';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { CombinationForm } from './combination-form.tsx';
import { FloorEditor } from './floor-editor.tsx';
import { ImpactDialog } from './impact-dialog.tsx';
import { PeriodForm } from './period-form.tsx';
import { SpecialDayForm } from './special-day-form.tsx';

const area = { id: '8b0a4c8e-7a1c-4bd5-9a0e-0000000000a1', name: 'Dining room', sort: 1 };
const table = (number: number): Inventory['tables'][number] => ({
  id: `8b0a4c8e-7a1c-4bd5-9a0e-00000000000${number}`,
  areaId: area.id,
  name: String(number),
  minParty: 1,
  maxParty: 4,
  shape: 'square',
  priority: 0,
  joinable: false,
  online: true,
  x: number * 100,
  y: 100,
  width: 80,
  height: 80,
  rotation: 0,
});
const period: Inventory['periods'][number] = {
  id: '8b0a4c8e-7a1c-4bd5-9a0e-0000000000b1',
  name: 'Dinner',
  weekdays: [5, 6],
  startTime: '18:00',
  endTime: '23:00',
  slotMinutes: 15,
  turnMinutes: [{ upTo: 2, minutes: 90 }],
  bufferMinutes: 10,
  pacingCovers: 20,
  pacingParties: null,
  pacingCoversOnline: null,
  pacingPartiesOnline: null,
  minNoticeMinutes: 60,
  maxAdvanceDays: 60,
  minParty: 1,
  maxPartyOnline: 8,
  areaIds: [],
  walkInOnly: false,
};
const inventory: Inventory = {
  location: 'harbour',
  timezone: 'UTC',
  rulesVersion: 1,
  areas: [area],
  tables: [table(1), table(2)],
  combinations: [],
  periods: [period],
  hours: [],
  specialDays: [],
};

describe('the floor plan', () => {
  const open = () => {
    const onSaveTables = vi.fn();
    const onRemoveTable = vi.fn();
    renderWithWords(
      <FloorEditor
        inventory={inventory}
        busy={false}
        problems={{}}
        onSaveTables={onSaveTables}
        onRemoveTable={onRemoveTable}
        onSaveArea={vi.fn()}
        onRemoveArea={vi.fn()}
      />,
    );
    return { onSaveTables, onRemoveTable, user: userEvent.setup() };
  };
  const body = (name: string) => screen.getByRole('button', { name: new RegExp(`^Table ${name}, `) });

  it('moves, sizes and turns a table by keyboard and saves what changed, once', async () => {
    const { onSaveTables, user } = open();
    body('1').focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}{Shift>}{ArrowRight}{/Shift}r');
    await user.click(screen.getByRole('button', { name: 'Save 1 table' }));
    expect(onSaveTables.mock.calls[0]?.[0]).toEqual([
      { ...table(1), x: 120, y: 110, width: 90, height: 80, rotation: 15 },
    ]);
  });

  it('keeps changes until the server has them, then has nothing to save', async () => {
    const { onSaveTables, user } = open();
    onSaveTables.mockImplementation((tables, saved) => saved(tables.map(({ id }: { id: string }) => id)));
    body('2').focus();
    await user.keyboard('{ArrowLeft}');
    await user.click(screen.getByRole('button', { name: 'Save 1 table' }));
    expect(screen.getByRole('button', { name: 'Nothing to save' })).toBeDisabled();
  });

  it('changes what a table is beside the plan', async () => {
    const { onSaveTables, user } = open();
    body('2').focus();
    await user.clear(await screen.findByLabelText('Most guests'));
    await user.type(screen.getByLabelText('Most guests'), '6');
    await user.click(screen.getByRole('checkbox', { name: /Bookable online/ }));
    await user.click(screen.getByRole('button', { name: 'Save 1 table' }));
    expect(onSaveTables.mock.calls[0]?.[0]).toEqual([{ ...table(2), maxParty: 6, online: false }]);
  });

  it('refuses two tables of one name', async () => {
    const { user } = open();
    body('2').focus();
    await user.clear(await screen.findByLabelText('Name'));
    await user.type(screen.getByLabelText('Name'), '1');
    expect(screen.getByText('Another table has this name.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save 1 table' })).toBeDisabled();
  });

  it('adds a table under a name that is free, and drops it without asking while it is unsaved', async () => {
    const { onRemoveTable, user } = open();
    await user.click(screen.getByRole('button', { name: 'Add table' }));
    expect(body('3')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(screen.queryByRole('button', { name: /^Table 3, / })).toBeNull();
    expect(onRemoveTable).not.toHaveBeenCalled();
    body('1').focus();
    await user.keyboard('{Delete}');
    expect(onRemoveTable).toHaveBeenCalledWith(expect.objectContaining({ name: '1' }));
  });
});

describe('a service', () => {
  const open = () => {
    const onSubmit = vi.fn();
    renderWithWords(
      <>
        <PeriodForm id="form" period={period} areas={[area]} problems={{}} onSubmit={onSubmit} />
        <button type="submit" form="form">
          Send
        </button>
      </>,
    );
    return { onSubmit, user: userEvent.setup() };
  };

  it('comes back as it was when nothing is touched', async () => {
    const { onSubmit, user } = open();
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(onSubmit).toHaveBeenCalledWith(period);
  });

  it('says when it runs past midnight, and keeps an empty limit as no limit', async () => {
    const { onSubmit, user } = open();
    await user.clear(screen.getByLabelText('Until'));
    await user.type(screen.getByLabelText('Until'), '01:00');
    expect(screen.getByText('Runs past midnight into the next day.')).toBeVisible();
    await user.clear(screen.getByLabelText('Covers per step'));
    await user.click(screen.getByRole('checkbox', { name: 'Friday' }));
    await user.click(screen.getByRole('checkbox', { name: 'Dining room' }));
    await user.click(screen.getByRole('button', { name: 'Add row' }));
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(onSubmit).toHaveBeenCalledWith({
      ...period,
      endTime: '01:00',
      pacingCovers: null,
      weekdays: [6],
      areaIds: [area.id],
      turnMinutes: [
        { upTo: 2, minutes: 90 },
        { upTo: 4, minutes: 120 },
      ],
    });
  });
});

describe('a special day', () => {
  it('forgets other hours once it is closed', async () => {
    const onSubmit = vi.fn();
    const day = {
      date: '2026-12-24',
      closed: false,
      walkInOnly: false,
      ranges: [{ start: '12:00', end: '15:00' }],
      note: '',
    };
    renderWithWords(
      <>
        <SpecialDayForm id="form" day={day} today="2026-06-12" problems={{}} onSubmit={onSubmit} />
        <button type="submit" form="form">
          Send
        </button>
      </>,
    );
    const user = userEvent.setup();
    await user.click(screen.getByRole('checkbox', { name: 'Closed all day' }));
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(onSubmit).toHaveBeenCalledWith({ ...day, closed: true, ranges: [] });
  });
});

describe('a combination', () => {
  it('needs two tables and takes its name from them', async () => {
    const onSubmit = vi.fn();
    renderWithWords(
      <>
        <CombinationForm
          id="form"
          combination={{ id: area.id, name: '', tableIds: [], minParty: 5, maxParty: 8, priority: 0 }}
          tables={inventory.tables}
          problems={{}}
          onSubmit={onSubmit}
        />
        <button type="submit" form="form">
          Send
        </button>
      </>,
    );
    const user = userEvent.setup();
    await user.click(screen.getByRole('checkbox', { name: '1' }));
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(screen.getByText('Choose at least two tables.')).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: '2' }));
    expect(screen.getByText('8 seats together')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(onSubmit).toHaveBeenCalledWith(
      expect.objectContaining({ name: '1 + 2', tableIds: [table(1).id, table(2).id] }),
    );
  });
});

describe('the impact of a change', () => {
  it('names every booking and why, and saves only on demand', async () => {
    const onConfirm = vi.fn();
    const onClose = vi.fn();
    renderWithWords(
      <ImpactDialog
        location="harbour"
        impact={{
          checked: 40,
          broken: [
            {
              id: area.id,
              code: 'AB12',
              guest: 'Rui Costa',
              partySize: 4,
              date: '2026-06-12',
              time: '19:30',
              startsAt: '2026-06-12T19:30:00Z',
              reasons: ['table_gone', 'closed'],
            },
          ],
        }}
        onConfirm={onConfirm}
        onClose={onClose}
      />,
    );
    expect(screen.getByRole('dialog', { name: '1 booking would no longer fit' })).toBeVisible();
    expect(screen.getByText('table is gone, closed then')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Rui Costa' })).toHaveAttribute(
      'href',
      expect.stringContaining(`reservation=${area.id}`),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Leave it as it was' }));
    expect(onClose).toHaveBeenCalled();
    expect(onConfirm).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Save anyway' }));
    expect(onConfirm).toHaveBeenCalledOnce();
  });
});
