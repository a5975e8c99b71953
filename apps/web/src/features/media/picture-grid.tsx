import type { Picture } from '@tavola/shared/schemas';
import { EmptyState } from '@tavola/ui/empty-state';
import { Images } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { PictureThumb } from './picture-thumb.tsx';

export interface PictureGridProps {
  pictures: readonly Picture[];
  onOpen: (picture: Picture) => void;
}

/** The library as contact sheet, each picture with where it is used. */
export function PictureGrid({ pictures, onOpen }: PictureGridProps) {
  const t = useTranslations('media');
  if (pictures.length === 0) {
    return (
      <EmptyState icon={<Images aria-hidden />} title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-5">
      {pictures.map((picture) => (
        <li key={picture.id}>
          <button type="button" onClick={() => onOpen(picture)} className="group block w-full text-start">
            <PictureThumb
              path={picture.path}
              size={320}
              className="aspect-square w-full rounded-md border border-line outline-offset-2 group-hover:outline-2 group-hover:outline-accent"
            />
            <span className="mt-2 block truncate text-sm font-medium">{picture.name}</span>
            <span className="block truncate text-xs text-ink-3">
              {picture.usedBy.length > 0 ? picture.usedBy.map(({ name }) => name).join(', ') : t('unused')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
