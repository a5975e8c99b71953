import type { KeyList } from '@tavola/shared/schemas';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithAnswers } from '@/testing/render-with-answers.tsx';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { AgentsPage } from './agents-page.tsx';
import { ChannelCards } from './channel-cards.tsx';
import { CreateKeyDialog } from './create-key-dialog.tsx';
import { KeyTable } from './key-table.tsx';

const now = Date.parse('2026-06-12T19:20:00Z');
const key: KeyList['items'][number] = {
  id: '8b0a4c8e-7a1c-4bd5-9a0e-000000000001',
  prefix: 'tav_live_abcd1234',
  lastFour: 'wxyz',
  name: 'Telephone assistant',
  channel: 'voice',
  mode: 'live',
  scopes: ['availability:read', 'reservations:write'],
  locationIds: null,
  ratePerMinute: 600,
  holdLimit: null,
  createdAt: '2026-06-01T10:00:00Z',
  lastUsedAt: '2026-06-12T19:00:00Z',
  expiresAt: null,
  revokedAt: null,
  overlapUntil: null,
  usage: [{ hour: '2026-06-12T19:00:00Z', requests: 120, errors: 3 }],
};

describe('channels', () => {
  it('are stopped only after the consequences were shown, with the reason given', async () => {
    const onBlock = vi.fn();
    renderWithWords(
      <ChannelCards
        list={{ items: [key], blockedChannels: [] }}
        now={now}
        busy={false}
        onBlock={onBlock}
        onOpen={vi.fn()}
      />,
    );
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Block channel' }));
    expect(onBlock).not.toHaveBeenCalled();
    const dialog = screen.getByRole('dialog', { name: 'Block Voice assistant?' });
    expect(dialog).toHaveTextContent('refused at once');
    await user.type(screen.getByLabelText('Why'), 'Books nonsense');
    await user.click(screen.getAllByRole('button', { name: 'Block channel' }).at(-1) ?? dialog);
    expect(onBlock).toHaveBeenCalledWith('voice', 'Books nonsense');
  });

  it('that are blocked say why and can be opened', async () => {
    const onOpen = vi.fn();
    renderWithWords(
      <ChannelCards
        list={{ items: [], blockedChannels: [{ channel: 'voice', reason: 'Books nonsense', at: key.createdAt }] }}
        now={now}
        busy={false}
        onBlock={vi.fn()}
        onOpen={onOpen}
      />,
    );
    expect(screen.getByText('Books nonsense')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Open channel' }));
    expect(onOpen).toHaveBeenCalledWith('voice');
  });
});

describe('keys', () => {
  const table = (shown: typeof key) =>
    renderWithWords(
      <KeyTable
        keys={[shown]}
        locations={[]}
        now={now}
        timeZone="UTC"
        onShow={vi.fn()}
        onRotate={vi.fn()}
        onRevoke={vi.fn()}
      />,
    );

  it('show their use but never their text', () => {
    table(key);
    expect(screen.getByText('tav_live_abcd1234…wxyz')).toBeVisible();
    expect(screen.getByText('3 refused')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Actions for Telephone assistant' })).toBeVisible();
  });

  it('offer only their past once revoked', async () => {
    table({ ...key, revokedAt: '2026-06-12T19:10:00Z' });
    expect(screen.getByText('Revoked')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Actions for Telephone assistant' }));
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['Usage and writes']);
  });
});

describe('a new key', () => {
  const open = (onCreate = vi.fn()) => {
    renderWithWords(
      <CreateKeyDialog
        open
        busy={false}
        refusal={null}
        problems={{}}
        locations={[
          { slug: 'harbour', name: 'Harbour' },
          { slug: 'hill', name: 'Hill' },
        ]}
        timeZone="Asia/Tokyo"
        onClose={vi.fn()}
        onCreate={onCreate}
      />,
    );
    return { onCreate, user: userEvent.setup() };
  };

  it('is bound to exactly what was ticked', async () => {
    const { onCreate, user } = open();
    await user.type(screen.getByLabelText('Name'), 'Bot');
    await user.selectOptions(screen.getByLabelText('Channel'), 'whatsapp');
    await user.click(screen.getByRole('checkbox', { name: /waitlist:write/ }));
    await user.click(screen.getByRole('checkbox', { name: 'Harbour' }));
    await user.click(screen.getByRole('button', { name: 'Create key' }));
    expect(onCreate).toHaveBeenCalledWith({
      name: 'Bot',
      channel: 'whatsapp',
      scopes: ['availability:read', 'reservations:read', 'reservations:write', 'menu:read'],
      locations: ['harbour'],
      test: false,
      ratePerMinute: 600,
      holdLimit: undefined,
      expiresAt: undefined,
    });
  });

  it('works to the end of its last day, by the clock of the restaurant', async () => {
    const { onCreate, user } = open();
    await user.type(screen.getByLabelText('Name'), 'Bot');
    await user.type(screen.getByLabelText(/^Last day/), '2026-12-24');
    await user.click(screen.getByRole('button', { name: 'Create key' }));
    expect(onCreate).toHaveBeenCalledWith(expect.objectContaining({ expiresAt: '2026-12-24T14:59:00.000Z' }));
  });

  it('is not made without a single permission', async () => {
    const { onCreate, user } = open();
    await user.type(screen.getByLabelText('Name'), 'Bot');
    for (const box of screen.getAllByRole('checkbox', { checked: true })) await user.click(box);
    await user.click(screen.getByRole('button', { name: 'Create key' }));
    expect(screen.getByText('Tick at least one.')).toBeVisible();
    expect(onCreate).not.toHaveBeenCalled();
  });

  it('for tests forgets the locations', async () => {
    const { onCreate, user } = open();
    await user.type(screen.getByLabelText('Name'), 'Bot');
    await user.click(screen.getByRole('checkbox', { name: 'Hill' }));
    await user.click(screen.getByRole('checkbox', { name: /Test key/ }));
    await user.click(screen.getByRole('button', { name: 'Create key' }));
    expect(onCreate).toHaveBeenCalledWith(expect.objectContaining({ test: true, locations: undefined }));
  });
});

describe('the page', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('keeps what it knows in sight when asking again fails', async () => {
    const answers: Record<string, () => unknown> = {
      'keys.list': () => ({
        items: [key],
        blockedChannels: [{ channel: 'voice', reason: 'Noise', at: key.createdAt }],
      }),
      'keys.blockChannel': () => {
        Reflect.deleteProperty(answers, 'keys.list');
        return { channel: 'voice', blocked: false };
      },
    };
    renderWithAnswers(<AgentsPage locations={[]} timeZone="UTC" />, answers);
    await userEvent.click(await screen.findByRole('button', { name: 'Open channel' }));
    expect(await screen.findByText('Not today')).toBeVisible();
    expect(screen.getByText('tav_live_abcd1234…wxyz')).toBeVisible();
  });
});
