'use client';

import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import { ErrorState } from '@tavola/ui/error-state';
import { Skeleton } from '@tavola/ui/skeleton';
import { useTranslations } from 'next-intl';
import { PictureThumb } from './picture-thumb.tsx';
import { UploadZone } from './upload-zone.tsx';
import { usePictures } from './use-pictures.ts';

export interface PicturePickerProps {
  open: boolean;
  onClose: () => void;
  onChoose: (path: string) => void;
}

/** The library to choose from; a new upload is chosen at once. */
export function PicturePicker({ open, onClose, onChoose }: PicturePickerProps) {
  const t = useTranslations('media');
  const common = useTranslations('common');
  return (
    <Dialog open={open} onClose={onClose} title={t('choose')} closeLabel={common('actions.close')}>
      <Library onChoose={onChoose} />
    </Dialog>
  );
}

function Library({ onChoose }: Pick<PicturePickerProps, 'onChoose'>) {
  const t = useTranslations('media');
  const common = useTranslations('common');
  const { pictures, state, more, loadMore, retry, forget } = usePictures();
  return (
    <div className="grid gap-4">
      <UploadZone
        onAdded={(picture) => {
          forget();
          onChoose(picture.path);
        }}
      />
      {state === 'error' && (
        <ErrorState title={common('error.title')} action={<Button onClick={retry}>{common('actions.retry')}</Button>}>
          {common('error.text')}
        </ErrorState>
      )}
      {state === 'loading' && (
        <div className="grid grid-cols-3 gap-3 sm:grid-cols-4">
          {['a', 'b', 'c', 'd'].map((key) => (
            <Skeleton key={key} className="aspect-square w-full" />
          ))}
        </div>
      )}
      {pictures.length > 0 && (
        <ul className="grid grid-cols-3 gap-3 sm:grid-cols-4">
          {pictures.map(({ id, path, name }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => onChoose(path)}
                className="group block w-full text-start"
                aria-label={t('take', { name })}
              >
                <PictureThumb
                  path={path}
                  size={160}
                  className="aspect-square w-full rounded-md outline-offset-2 group-hover:outline-2 group-hover:outline-accent"
                />
                <span className="mt-1 block truncate text-xs text-ink-2">{name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {more && (
        <Button variant="secondary" className="justify-self-center" onClick={loadMore}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}
