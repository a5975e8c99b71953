import type { DeliveryZone } from '@tavola/shared/schemas';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { PointTest } from './point-test.tsx';
import { zoneDraftOf } from './zone-draft.ts';
import { ZoneForm } from './zone-form.tsx';
import { toPlan } from './zone-geometry.ts';
import { ZoneList } from './zone-list.tsx';
import { ZonePlan } from './zone-plan.tsx';

vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }));
const HOME = { lat: 38.7, lng: -9.14 };
const near: DeliveryZone = {
  id: 'near',
  name: 'Near',
  kind: 'polygon',
  ring: [
    [-9.15, 38.71],
    [-9.13, 38.71],
    [-9.13, 38.69],
    [-9.15, 38.69],
  ],
  centerLat: null,
  centerLng: null,
  radiusMeters: null,
  postcodes: [],
  fee: 250,
  minimum: 1_500,
  freeOver: 3_000,
  sort: 0,
  active: true,
};
const far: DeliveryZone = {
  ...near,
  id: 'far',
  name: 'Far',
  kind: 'radius',
  ring: null,
  centerLat: 38.7,
  centerLng: -9.14,
  radiusMeters: 5_000,
  fee: 600,
  active: false,
};

describe('the plan', () => {
  const show = (zone: DeliveryZone) => {
    const onDraft = vi.fn();
    const draft = zoneDraftOf(zone, HOME, 2);
    renderWithWords(
      <ZonePlan
        home={HOME}
        reach={2_000}
        zones={[near, far]}
        draft={draft}
        pin={null}
        asking={false}
        onDraft={onDraft}
        onSelect={vi.fn()}
        onPoint={vi.fn()}
      />,
    );
    return { onDraft, draft };
  };

  it('moves a corner with the arrows, adds one with Enter, takes one with Delete', () => {
    const { onDraft, draft } = show(near);
    const corner = screen.getByRole('button', { name: 'Corner 1' });
    fireEvent.keyDown(corner, { key: 'ArrowRight' });
    const [lng = 0, lat = 0] = onDraft.mock.calls[0]?.[0].ring[0] ?? [];
    const before = toPlan(HOME, { lat: 38.71, lng: -9.15 });
    expect(toPlan(HOME, { lat, lng }).x - before.x).toBeCloseTo(25, 0);
    expect(lat).toBeCloseTo(38.71, 5);
    fireEvent.keyDown(screen.getByRole('button', { name: 'Add a corner after 2' }), { key: 'Enter' });
    expect(onDraft.mock.lastCall?.[0].ring).toHaveLength(5);
    fireEvent.keyDown(corner, { key: 'Delete' });
    expect(onDraft.mock.lastCall?.[0].ring).toEqual(draft.ring.slice(1));
  });

  it('makes a circle wider by its edge and moves it by its centre', () => {
    const { onDraft } = show({ ...far, radiusMeters: 1_000 });
    fireEvent.keyDown(screen.getByRole('button', { name: 'Edge of the circle' }), {
      key: 'ArrowRight',
      shiftKey: true,
    });
    expect(Number(onDraft.mock.lastCall?.[0].radius)).toBeCloseTo(1_125, -1);
    fireEvent.keyDown(screen.getByRole('button', { name: 'Centre of the circle' }), { key: 'ArrowUp' });
    expect(onDraft.mock.lastCall?.[0].center.lat).toBeGreaterThan(HOME.lat);
  });
});

it('lists zones in the order they are tried, or teaches the first one', async () => {
  const onSwap = vi.fn();
  const list = (zones: DeliveryZone[]) => (
    <ZoneList zones={zones} currency="EUR" busy={false} onOpen={vi.fn()} onSwap={onSwap} />
  );
  renderWithWords(list([]));
  expect(screen.getByText('No zones yet')).toBeVisible();
  renderWithWords(list([near, far]));
  expect(screen.getByText(/€2\.50 · from €15\.00 · free from €30\.00/)).toBeVisible();
  expect(screen.getByText('Off')).toBeVisible();
  const user = userEvent.setup();
  expect(screen.getByRole('button', { name: 'Near earlier' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Far earlier' }));
  expect(onSwap).toHaveBeenCalledWith(far, near);
});

it('keeps a zone with a wrong fee from being saved and says so at the field', async () => {
  const onSave = vi.fn();
  renderWithWords(
    <ZoneForm
      draft={{ ...zoneDraftOf(near, HOME, 2), fee: 'cheap' }}
      currency="EUR"
      digits={2}
      busy={false}
      problems={{}}
      onChange={vi.fn()}
      onSave={onSave}
      onRemove={vi.fn()}
      onClose={vi.fn()}
    />,
  );
  await userEvent.setup().click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByLabelText('Fee in EUR')).toHaveAccessibleDescription(/such as 2\.50/);
  expect(onSave).not.toHaveBeenCalled();
});

describe('an address', () => {
  const ask = (answer: Parameters<typeof PointTest>[0]['answer'], failed = false) => {
    const onAsk = vi.fn();
    renderWithWords(
      <PointTest
        asking={false}
        pin={null}
        answer={answer}
        failed={failed}
        currency="EUR"
        digits={2}
        onAsking={vi.fn()}
        onAsk={onAsk}
      />,
    );
    return { onAsk, user: userEvent.setup() };
  };

  it('is looked up by position or postcode, with a cart', async () => {
    const { onAsk, user } = ask(null);
    const where = screen.getByLabelText('Postcode or position');
    await user.type(where, '38.7071, -9.1355');
    await user.type(screen.getByLabelText('Cart in EUR'), '20');
    await user.click(screen.getByRole('button', { name: 'Ask' }));
    expect(onAsk).toHaveBeenLastCalledWith({ position: { lat: 38.7071, lng: -9.1355 } }, 2_000);
    await user.clear(where);
    await user.type(where, '1200-109{Enter}');
    expect(onAsk).toHaveBeenLastCalledWith({ postcode: '1200-109' }, 2_000);
  });

  it('is told its zone and fee, what is missing, that it is outside, or that nobody answered', () => {
    ask({ zone: { name: 'Near' }, fee: 250, missing: 500 });
    expect(screen.getByText(/€5\.00 short of the minimum/)).toBeVisible();
    ask({ zone: null, fee: null, missing: 0 });
    expect(screen.getByText('Outside every zone.')).toBeVisible();
    ask(null, true);
    expect(screen.getByText(/could not be looked up/)).toBeVisible();
  });
});
