import type { WebhookDeliveryDetail, WebhookEndpoint } from '@tavola/shared/schemas';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithAnswers } from '@/testing/render-with-answers.tsx';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { DeliveriesSheet } from './deliveries-sheet.tsx';
import { DeliveryDetail } from './delivery-detail.tsx';
import { EndpointForm } from './endpoint-form.tsx';
import { EndpointTable } from './endpoint-table.tsx';
import { ReplayDialog } from './replay-dialog.tsx';

const endpoint: WebhookEndpoint = {
  id: '8b0a4c8e-7a1c-4bd5-9a0e-000000000001',
  url: 'https://hooks.example.com/tavola',
  description: 'Till',
  events: ['order.created'],
  location: null,
  includeContact: false,
  rulesOnly: false,
  apiVersion: '2026-11-01',
  enabled: true,
  disabledReason: null,
  failingSince: null,
  lastSuccessAt: null,
  previousSecretUntil: null,
  createdAt: '2026-06-01T10:00:00Z',
};

const table = (shown: WebhookEndpoint, onSwitch = vi.fn()) => {
  renderWithWords(
    <EndpointTable
      endpoints={[shown]}
      timeZone="UTC"
      busy={false}
      onOpen={vi.fn()}
      onEdit={vi.fn()}
      onSwitch={onSwitch}
      onTest={vi.fn()}
      onRotate={vi.fn()}
      onRemove={vi.fn()}
    />,
  );
  return onSwitch;
};

describe('endpoints', () => {
  it.each([
    { shown: endpoint, says: 'Delivering' },
    { shown: { ...endpoint, failingSince: '2026-06-12T10:00:00Z' }, says: /^Failing since/ },
    {
      shown: { ...endpoint, enabled: false, disabledReason: 'failing' as const },
      says: 'Off after five days of failure',
    },
  ])('say how they are: $says', ({ shown, says }) => {
    table(shown);
    expect(screen.getByText(says)).toBeVisible();
  });

  it('are switched off in place', async () => {
    const onSwitch = table(endpoint);
    await userEvent.click(screen.getByRole('switch', { name: 'Send to https://hooks.example.com/tavola' }));
    expect(onSwitch).toHaveBeenCalledWith(endpoint, false);
  });
});

describe('a new endpoint', () => {
  it('hears of what was ticked and shows the refusal of its address beside it', async () => {
    const onSubmit = vi.fn();
    renderWithWords(
      <>
        <EndpointForm
          id="form"
          endpoint={{ url: '', description: '', events: [], location: null, includeContact: false, rulesOnly: false }}
          locations={[]}
          problems={{ url: 'That address is in a private network.' }}
          refusal={null}
          onSubmit={onSubmit}
        />
        <button type="submit" form="form">
          Send
        </button>
      </>,
    );
    const user = userEvent.setup();
    expect(screen.getByLabelText('Address')).toBeInvalid();
    expect(screen.getByText('That address is in a private network.')).toBeVisible();
    await user.type(screen.getByLabelText('Address'), 'https://hooks.example.com/x');
    await user.click(screen.getByRole('checkbox', { name: 'order.created' }));
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(onSubmit).toHaveBeenCalledWith({
      url: 'https://hooks.example.com/x',
      description: '',
      events: ['order.created'],
      location: null,
      includeContact: false,
      rulesOnly: false,
    });
  });
});

describe('a delivery', () => {
  it('shows each attempt, headers and body as sent, and is sent again on demand', async () => {
    const onReplay = vi.fn();
    const delivery: WebhookDeliveryDetail = {
      id: '8b0a4c8e-7a1c-4bd5-9a0e-000000000002',
      endpointId: endpoint.id,
      event: 'order.created',
      eventId: '8b0a4c8e-7a1c-4bd5-9a0e-000000000003',
      state: 'failed',
      attempts: 2,
      nextAttemptAt: null,
      createdAt: '2026-06-12T10:00:00Z',
      deliveredAt: null,
      replayOf: null,
      body: '{"type":"order.created"}',
      log: [
        {
          at: '2026-06-12T10:00:00Z',
          status: null,
          latencyMs: 15_000,
          error: 'No answer in time',
          response: null,
          headers: null,
        },
        {
          at: '2026-06-12T10:00:05Z',
          status: 500,
          latencyMs: 40,
          error: null,
          response: 'Oops',
          headers: { 'webhook-id': 'the-id', 'webhook-signature': 'v1,abc' },
        },
      ],
    };
    renderWithWords(<DeliveryDetail delivery={delivery} timeZone="UTC" busy={false} onReplay={onReplay} />);
    expect(screen.getByText('No answer in time')).toBeVisible();
    expect(screen.getByText('500')).toBeVisible();
    expect(screen.getByText('Oops')).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'Body' }));
    expect(screen.getByText(/"type": "order.created"/)).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'Headers' }));
    expect(screen.getByText('v1,abc')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Send again' }));
    expect(onReplay).toHaveBeenCalledOnce();
  });
});

describe('a replay since a moment', () => {
  it('asks what, and sends the moment as an instant', async () => {
    const onReplay = vi.fn();
    renderWithWords(<ReplayDialog open busy={false} onReplay={onReplay} onClose={vi.fn()} />);
    await userEvent.click(screen.getByRole('radio', { name: /Everything/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Send again' }));
    expect(onReplay).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/), 'all');
    const [[since]] = onReplay.mock.calls as [[string]];
    expect(Math.abs(Date.now() - 86_400_000 - Date.parse(since))).toBeLessThan(120_000);
  });
});

describe('the log of an endpoint', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('says why a delivery cannot be shown', async () => {
    const delivery = {
      id: 'd1',
      event: 'order.created',
      state: 'failed',
      attempts: 8,
      createdAt: '2026-06-12T19:00:00Z',
    };
    renderWithAnswers(<DeliveriesSheet endpoint={endpoint} timeZone="UTC" onClose={vi.fn()} />, {
      'webhooks.deliveries': () => ({ items: [delivery], nextCursor: null }),
    });
    await userEvent.click(await screen.findByRole('button', { name: /order\.created/ }));
    expect(await screen.findByText('Not today')).toBeVisible();
  });
});
