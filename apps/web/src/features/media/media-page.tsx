'use client';

import type { Picture } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { ErrorState } from '@tavola/ui/error-state';
import { Skeleton } from '@tavola/ui/skeleton';
import { useToast } from '@tavola/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { trpc } from '@/client/trpc.tsx';
import { useComplain } from '@/features/shell/use-complain.ts';
import { PictureDetails } from './picture-details.tsx';
import { PictureGrid } from './picture-grid.tsx';
import { UploadZone } from './upload-zone.tsx';
import { usePictures } from './use-pictures.ts';

/** Every picture of the house: uploaded here once, used anywhere. */
export function MediaPage({ timeZone }: { timeZone: string }) {
  const t = useTranslations('media');
  const common = useTranslations('common');
  const toast = useToast();
  const complain = useComplain();
  const { pictures, state, more, loadMore, retry, forget } = usePictures();
  const [openId, setOpenId] = useState<string | null>(null);
  const open: Picture | undefined = pictures.find(({ id }) => id === openId);
  const told = (text: string) => ({
    onSuccess: () => {
      setOpenId(null);
      toast({ text });
    },
    onError: complain,
    onSettled: forget,
  });
  const rename = trpc.media.rename.useMutation(told(t('renamed')));
  const remove = trpc.media.remove.useMutation(told(t('removed')));
  return (
    <>
      <header className="mb-5">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-sm text-ink-2">{t('lead')}</p>
      </header>
      <UploadZone
        multiple
        onAdded={({ name }) => {
          forget();
          toast({ text: t('added', { name }) });
        }}
      />
      <div className="mt-5">
        {state === 'error' && (
          <ErrorState title={common('error.title')} action={<Button onClick={retry}>{common('actions.retry')}</Button>}>
            {common('error.text')}
          </ErrorState>
        )}
        {state === 'loading' && (
          <div className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-5">
            {['a', 'b', 'c', 'd', 'e'].map((key) => (
              <Skeleton key={key} className="aspect-square w-full" />
            ))}
          </div>
        )}
        {state === 'ready' && <PictureGrid pictures={pictures} onOpen={({ id }) => setOpenId(id)} />}
        {more && (
          <Button variant="secondary" className="mx-auto mt-6" onClick={loadMore}>
            {t('more')}
          </Button>
        )}
      </div>
      {open && (
        <PictureDetails
          key={open.id}
          picture={open}
          timeZone={timeZone}
          busy={rename.isPending || remove.isPending}
          onRename={(name) => rename.mutate({ id: open.id, name })}
          onRemove={() => remove.mutate({ id: open.id })}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}
