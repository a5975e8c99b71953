import type { Picture } from '@tavola/shared/schemas';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { PictureDetails } from './picture-details.tsx';
import { PictureGrid } from './picture-grid.tsx';
import { uploadPicture } from './upload-picture.ts';
import { UploadZone } from './upload-zone.tsx';

const picture: Picture = {
  id: 'p',
  path: '/media/0123',
  name: 'bream',
  width: 4_000,
  height: 3_000,
  createdAt: '2026-11-18T20:00:00Z',
  usedBy: [],
};
const file = (name: string, type: string) => new File(['x'], name, { type });

describe('the library', () => {
  it('shows each picture with where it is used, or how to begin', () => {
    const use = { kind: 'item' as const, id: 'i', name: 'Sea bream' };
    renderWithWords(
      <PictureGrid
        pictures={[
          { ...picture, usedBy: [use] },
          { ...picture, id: 'q' },
        ]}
        onOpen={vi.fn()}
      />,
    );
    expect(screen.getByText('Sea bream')).toBeVisible();
    expect(screen.getByText('Not used')).toBeVisible();
    renderWithWords(<PictureGrid pictures={[]} onOpen={vi.fn()} />);
    expect(screen.getByText('No pictures yet')).toBeVisible();
  });

  it('removes only what nothing shows', () => {
    const details = (usedBy: Picture['usedBy']) => (
      <PictureDetails
        picture={{ ...picture, usedBy }}
        timeZone="Asia/Tokyo"
        busy={false}
        onRename={vi.fn()}
        onRemove={vi.fn()}
        onClose={vi.fn()}
      />
    );
    const { unmount } = renderWithWords(details([{ kind: 'category', id: 'c', name: 'Fish' }]));
    expect(screen.getByRole('button', { name: 'Remove picture' })).toBeDisabled();
    expect(screen.getByText(/Take it off there/)).toBeVisible();
    expect(screen.getByText(/19 Nov 2026/)).toBeVisible();
    unmount();
    renderWithWords(details([]));
    expect(screen.getByRole('button', { name: 'Remove picture' })).toBeEnabled();
  });

  it('takes several files and says of each refused one why', async () => {
    const onAdded = vi.fn();
    const upload = vi.fn(async ({ name }: File) =>
      name === 'bad.png'
        ? { ok: false as const, reason: 'The picture cannot be read' }
        : { ok: true as const, picture },
    );
    renderWithWords(<UploadZone multiple onAdded={onAdded} upload={upload} />);
    await userEvent.upload(screen.getByLabelText('Add pictures', { selector: 'input' }), [
      file('good.png', 'image/png'),
      file('bad.png', 'image/png'),
    ]);
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('bad.png: The picture cannot be read'));
    expect(onAdded).toHaveBeenCalledExactlyOnceWith(picture);
  });
});

describe('an upload', () => {
  afterEach(() => vi.unstubAllGlobals());
  const answer = (status: number, body: unknown) => {
    const send = vi.fn(async () => new Response(JSON.stringify(body), { status }));
    vi.stubGlobal('fetch', send);
    return send;
  };

  it('is the file itself under a key of its own', async () => {
    const send = answer(200, picture);
    expect(await uploadPicture(file('sea bream.png', 'image/png'))).toEqual({ ok: true, picture });
    const [address, request] = send.mock.calls[0] as unknown as [string, RequestInit];
    expect(address).toBe('/api/media?name=sea%20bream');
    expect(request).toMatchObject({ method: 'PUT', headers: { 'content-type': 'image/png' } });
  });

  it('is not sent when it is too large or no picture', async () => {
    const send = answer(200, picture);
    expect(await uploadPicture(file('a.svg', 'image/svg+xml'))).toEqual({ ok: false, reason: 'type' });
    const huge = Object.defineProperty(file('a.png', 'image/png'), 'size', { value: 12_000_001 });
    expect(await uploadPicture(huge)).toEqual({ ok: false, reason: 'size' });
    expect(send).not.toHaveBeenCalled();
  });

  it('comes back with the server’s own words, or as lost', async () => {
    answer(400, { message: 'Bad', details: { issues: [{ path: 'data', message: 'The picture cannot be read' }] } });
    expect(await uploadPicture(file('a.png', 'image/png'))).toEqual({
      ok: false,
      reason: 'The picture cannot be read',
    });
    answer(403, { message: 'Not for you.' });
    expect(await uploadPicture(file('a.png', 'image/png'))).toEqual({ ok: false, reason: 'Not for you.' });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    expect(await uploadPicture(file('a.png', 'image/png'))).toEqual({ ok: false, reason: 'lost' });
  });
});
