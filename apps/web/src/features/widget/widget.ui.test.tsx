import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { AllowedSites } from './allowed-sites.tsx';
import { snippet } from './snippet.ts';
import { widgetScript } from './widget-script.ts';

const save = vi.hoisted(() => vi.fn());
vi.mock('@/client/trpc.tsx', () => ({
  trpc: { settings: { update: { useMutation: () => ({ mutate: save, isPending: false, error: null }) } } },
}));
vi.mock('@tavola/ui/toast', () => ({ useToast: () => () => {} }));

beforeEach(() => save.mockClear());

it('sites are saved one a line; what is none is pointed out and not sent', async () => {
  const user = userEvent.setup();
  renderWithWords(<AllowedSites sites="" mayChange />);
  expect(screen.getByText('No site may show it yet.')).toBeInTheDocument();
  const field = screen.getByRole('textbox', { name: 'Addresses' });
  await user.type(field, 'www.example.com');
  expect(screen.getByText('Not the address of a site: www.example.com')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await user.clear(field);
  await user.type(field, 'https://www.example.com/{enter}https://b.example');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).toHaveBeenCalledWith({
    group: 'reservations',
    values: { widgetOrigins: 'https://www.example.com\nhttps://b.example' },
  });
});

it('who may only look cannot change the list', () => {
  renderWithWords(<AllowedSites sites="https://a.example" mayChange={false} />);
  expect(screen.getByRole('textbox')).toBeDisabled();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

it('the tag cannot be broken out of by a name', () => {
  expect(snippet('https://book.example.com', 'a"><script>')).toBe(
    '<script src="https://book.example.com/widget.js" data-location="a&quot;><script>" async></script>',
  );
});

it('the script puts one frame where its tag stands and listens to that frame only', () => {
  const tag = document.createElement('script');
  tag.dataset.location = 'harbour';
  document.body.append(tag);
  Object.defineProperty(document, 'currentScript', { configurable: true, value: tag });
  new Function(widgetScript('https://book.example.com'))();
  const frame = tag.nextElementSibling as HTMLIFrameElement;
  expect(frame.src).toBe('https://book.example.com/embed/book?location=harbour');
  const tell = (origin: string, source: unknown, height: unknown) =>
    window.dispatchEvent(
      new MessageEvent('message', { origin, source: source as Window, data: { tavola: 'height', height } }),
    );
  tell('https://evil.example', frame.contentWindow, 900);
  tell('https://book.example.com', window, 900);
  tell('https://book.example.com', frame.contentWindow, 1e9);
  expect(frame.style.height).toBe('38rem');
  tell('https://book.example.com', frame.contentWindow, 711.4);
  expect(frame.style.height).toBe('712px');
});
