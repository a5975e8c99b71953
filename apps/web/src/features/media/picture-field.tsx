'use client';

import { Button } from '@tavola/ui/button';
import { ImageIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PicturePicker } from './picture-picker.tsx';
import { PictureThumb } from './picture-thumb.tsx';

export interface PictureFieldProps {
  /** Base path of the picture, or none. */
  value: string | null;
  onChange: (path: string | null) => void;
}

/** The picture of something: shown, chosen from the library or uploaded, taken away. */
export function PictureField({ value, onChange }: PictureFieldProps) {
  const t = useTranslations('media');
  const [choosing, setChoosing] = useState(false);
  return (
    <div className="flex items-center gap-4">
      {value ? (
        <PictureThumb path={value} size={96} className="size-24 shrink-0 rounded-md" />
      ) : (
        <span className="grid size-24 shrink-0 place-items-center rounded-md border border-dashed border-line-strong text-ink-3">
          <ImageIcon aria-hidden className="size-6" />
        </span>
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="secondary" onClick={() => setChoosing(true)}>
          {value ? t('change') : t('choose')}
        </Button>
        {value && (
          <Button size="sm" variant="quiet" onClick={() => onChange(null)}>
            {t('takeAway')}
          </Button>
        )}
      </div>
      <PicturePicker
        open={choosing}
        onClose={() => setChoosing(false)}
        onChoose={(path) => {
          onChange(path);
          setChoosing(false);
        }}
      />
    </div>
  );
}
