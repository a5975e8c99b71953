import { PERMISSIONS, ROLE_PERMISSIONS } from '@tavola/shared';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { StaffShell, type StaffShellProps } from './staff-shell.tsx';

const navigation = vi.hoisted(() => ({ pathname: '/dashboard', search: '', push: vi.fn(), refresh: vi.fn() }));
vi.mock('next/navigation', () => ({
  usePathname: () => navigation.pathname,
  useSearchParams: () => new URLSearchParams(navigation.search),
  useRouter: () => ({ push: navigation.push, refresh: navigation.refresh }),
}));

beforeEach(() => {
  Object.assign(navigation, { pathname: '/dashboard', search: '' });
  navigation.push.mockReset();
  navigation.refresh.mockReset();
});

const LOCATIONS = [
  { slug: 'harbour', name: 'Harbour' },
  { slug: 'hudson', name: 'Hudson' },
];

const shell = (props: Partial<StaffShellProps> = {}) =>
  renderWithWords(
    <StaffShell
      restaurant="Maré & Cinza"
      staff={{ name: 'Teresa Quintela', email: 'owner@example.com', role: 'super_admin' }}
      permissions={PERMISSIONS}
      locations={LOCATIONS}
      theme="system"
      {...props}
    >
      <p>Page</p>
      <input aria-label="Note" />
    </StaffShell>,
  );

const sidebar = () => within(screen.getAllByRole('navigation', { name: 'Dashboard' })[0] ?? document.body);

test('the sidebar marks where one is', () => {
  navigation.pathname = '/dashboard/orders';
  shell();
  expect(sidebar().getByRole('link', { name: 'Orders' })).toHaveAttribute('aria-current', 'page');
  expect(sidebar().getByRole('link', { name: 'Today' })).not.toHaveAttribute('aria-current');
});

test('pages a role cannot open are not offered', () => {
  shell({ permissions: ROLE_PERMISSIONS.staff });
  expect(sidebar().getByRole('link', { name: 'Kitchen' })).toBeInTheDocument();
  expect(sidebar().queryByRole('link', { name: 'Settings' })).not.toBeInTheDocument();
});

test('the chosen location stays with every link and can be changed', async () => {
  navigation.search = 'location=hudson';
  shell();
  expect(sidebar().getByRole('link', { name: 'Book' })).toHaveAttribute('href', '/dashboard/book?location=hudson');
  await userEvent.selectOptions(screen.getByLabelText('Location'), 'harbour');
  expect(navigation.push).toHaveBeenCalledExactlyOnceWith('/dashboard?location=harbour');
});

test('another location keeps the filters, not what was open of the first', async () => {
  navigation.search = 'location=hudson&order=o1&message=m1&reservation=r1&date=2026-06-12';
  shell();
  await userEvent.selectOptions(screen.getByLabelText('Location'), 'harbour');
  expect(navigation.push).toHaveBeenCalledExactlyOnceWith('/dashboard?location=harbour&date=2026-06-12');
});

test('a single location is a name, not a choice', () => {
  shell({ locations: LOCATIONS.slice(0, 1) });
  expect(screen.queryByLabelText('Location')).not.toBeInTheDocument();
  expect(screen.getByText('Harbour')).toBeInTheDocument();
});

test('⌘K opens the palette, typing finds a page, Enter goes there', async () => {
  shell();
  await userEvent.keyboard('{Meta>}k{/Meta}');
  await userEvent.type(screen.getByPlaceholderText('Search or jump to'), 'kitc');
  await userEvent.keyboard('{Enter}');
  expect(navigation.push).toHaveBeenCalledExactlyOnceWith('/kitchen');
});

test('nothing found is said in words', async () => {
  shell();
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.type(screen.getByPlaceholderText('Search or jump to'), 'qqqq');
  expect(await screen.findByText('Nothing matches')).toBeInTheDocument();
});

test('g then a letter jumps, but not while typing in a field', async () => {
  shell();
  await userEvent.keyboard('go');
  expect(navigation.push).toHaveBeenCalledExactlyOnceWith('/dashboard/orders');
  navigation.push.mockReset();
  await userEvent.type(screen.getByLabelText('Note'), 'gone');
  expect(navigation.push).not.toHaveBeenCalled();
});

test('a theme chosen in the account menu is remembered', async () => {
  shell();
  await userEvent.click(screen.getByRole('button', { name: 'Account' }));
  await userEvent.click(screen.getByRole('menuitemradio', { name: 'Dark' }));
  expect(document.cookie).toContain('tavola.theme=dark');
  expect(navigation.refresh).toHaveBeenCalledOnce();
});

test('signing out says so when it could not be done', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  shell();
  await userEvent.click(screen.getByRole('button', { name: 'Account' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Sign out' }));
  expect(await screen.findByText(/had a hiccup/)).toBeVisible();
  vi.unstubAllGlobals();
});
