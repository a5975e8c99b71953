import type { StaffNotification } from '@tavola/shared/schemas';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { NoticeList, type NoticeListProps } from './notice-list.tsx';

const fresh: StaffNotification = {
  id: '8b0a4c8e-7a1c-4bd5-9a0e-000000000001',
  title: 'A review with 1 of 5',
  body: 'Ana was not happy.',
  link: '/dashboard/reviews',
  createdAt: '2026-06-01T10:00:00Z',
  readAt: null,
};
const old: StaffNotification = {
  ...fresh,
  id: '8b0a4c8e-7a1c-4bd5-9a0e-000000000002',
  title: 'Webhook was switched off',
  link: null,
  readAt: '2026-06-01T11:00:00Z',
};

function list(more: Partial<NoticeListProps> = {}) {
  const calls = { onRead: vi.fn(), onReadAll: vi.fn(), onFollow: vi.fn() };
  renderWithWords(<NoticeList notices={[fresh, old]} failed={false} unread={1} {...calls} {...more} />);
  return calls;
}

test('a notice that leads somewhere is read and followed with one press', async () => {
  const { onRead, onFollow } = list();
  const link = screen.getByRole('link', { name: /New: ?A review with 1 of 5/ });
  expect(link).toHaveAttribute('href', '/dashboard/reviews');
  await userEvent.click(link);
  expect(onRead).toHaveBeenCalledExactlyOnceWith(fresh.id);
  expect(onFollow).toHaveBeenCalledOnce();
});

test('one that was read is not read again', async () => {
  const { onRead } = list();
  await userEvent.click(screen.getByRole('button', { name: /switched off/ }));
  expect(onRead).not.toHaveBeenCalled();
});

test('all can be read at once while something is new', async () => {
  const { onReadAll } = list();
  await userEvent.click(screen.getByRole('button', { name: 'Mark all as read' }));
  expect(onReadAll).toHaveBeenCalledOnce();
});

test('says when there is nothing, and when it could not be fetched', () => {
  list({ notices: [], unread: 0 });
  expect(screen.getByText('Nothing new. Alerts and notes for your role arrive here.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Mark all as read' })).not.toBeInTheDocument();
  list({ notices: undefined, failed: true });
  expect(screen.getByText('Notifications cannot be reached. Trying again.')).toBeInTheDocument();
});
