import type { Message } from '@tavola/shared/schemas';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { FilterBar } from './filter-bar.tsx';
import { MessageDetail } from './message-detail.tsx';
import { MessageTable } from './message-table.tsx';
import { TestMailDialog } from './test-mail-dialog.tsx';

const message: Message = {
  id: '8b0a4c8e-7a1c-4bd5-9a0e-000000000001',
  channel: 'email',
  recipient: 'a••••@guest.test',
  template: 'order_ready',
  locale: 'en',
  subject: 'Your order is ready',
  state: 'failed',
  createdAt: '2026-06-12T18:00:00Z',
  sentAt: null,
  text: 'Order 042 is waiting.',
  html: '<p>Order 042</p><script>parent.stolen = true</script>',
  attachments: [{ filename: 'table.ics', contentType: 'text/calendar' }],
  eventId: null,
  objectKind: null,
  objectId: null,
  providerId: null,
  error: 'Mailbox unavailable',
  attempts: 8,
  nextAttemptAt: null,
};

describe('the message log', () => {
  it('lists what, to whom, how it went, and opens one', async () => {
    const onOpen = vi.fn();
    renderWithWords(<MessageTable messages={[message]} timeZone="UTC" selected={undefined} onOpen={onOpen} />);
    expect(screen.getByText('Failed')).toBeVisible();
    expect(screen.getByText('Order is ready')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Open the message to a••••@guest.test: Your order is ready' }),
    );
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(message.id);
  });

  it('filters by state and by words', async () => {
    const onChange = vi.fn();
    const none = { channel: undefined, state: undefined, template: undefined, query: undefined };
    renderWithWords(<FilterBar filters={none} onChange={onChange} />);
    await userEvent.selectOptions(screen.getByLabelText('State'), 'Failed');
    expect(onChange).toHaveBeenLastCalledWith({ state: 'failed' });
    await userEvent.type(screen.getByLabelText('Recipient or subject'), 'a');
    expect(onChange).toHaveBeenLastCalledWith({ query: 'a' });
  });
});

describe('a message', () => {
  const show = (change: Partial<Message> = {}, onResend = vi.fn()) => {
    renderWithWords(
      <MessageDetail message={{ ...message, ...change }} timeZone="UTC" busy={false} onResend={onResend} />,
    );
    return onResend;
  };

  it('shows the mail in a frame that may do nothing, its text, and how sending went', async () => {
    const onResend = show();
    const frame = screen.getByTitle('The mail as a••••@guest.test sees it');
    expect(frame).toHaveAttribute('sandbox', '');
    expect(frame).toHaveAttribute('srcdoc', message.html);
    expect(screen.getByText('Mailbox unavailable')).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'Text' }));
    expect(screen.getByText('Order 042 is waiting.')).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'Details' }));
    expect(screen.getByText('8')).toBeVisible();
    expect(screen.getByText('table.ics')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Send again' }));
    expect(onResend).toHaveBeenCalledOnce();
  });

  it('that left is not sent twice, and a text has no designed version', () => {
    show({ state: 'sent', error: null, html: null, channel: 'sms' });
    expect(screen.queryByRole('button', { name: 'Send again' })).toBeNull();
    expect(screen.queryByRole('tab', { name: 'As sent' })).toBeNull();
    expect(screen.getByText('Order 042 is waiting.')).toBeVisible();
  });
});

describe('a test mail', () => {
  it("goes to the reader's own address unless another is typed, and shows a refusal beside it", async () => {
    const onSend = vi.fn();
    renderWithWords(
      <TestMailDialog open to="me@tavola.test" busy={false} error="Not an address" onSend={onSend} onClose={vi.fn()} />,
    );
    expect(screen.getByLabelText('To')).toHaveAccessibleDescription('Not an address');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(onSend).toHaveBeenCalledExactlyOnceWith('me@tavola.test');
  });
});
