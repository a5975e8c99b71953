'use client';

import type { Picture } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import { Field } from '@tavola/ui/field';
import { formatInstant } from '@tavola/ui/format';
import { Input } from '@tavola/ui/input';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { PictureThumb } from './picture-thumb.tsx';

export interface PictureDetailsProps {
  picture: Picture;
  timeZone: string;
  busy: boolean;
  onRename: (name: string) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** One picture: its name, its size, who shows it; removable only when nobody does. */
export function PictureDetails({ picture, timeZone, busy, onRename, onRemove, onClose }: PictureDetailsProps) {
  const t = useTranslations('media');
  const common = useTranslations('common');
  const locale = useLocale();
  const [name, setName] = useState(picture.name);
  const used = picture.usedBy.length > 0;
  return (
    <Dialog
      open
      onClose={onClose}
      title={picture.name}
      closeLabel={common('actions.close')}
      footer={
        <div className="flex flex-wrap justify-between gap-2">
          <Button variant="danger" busy={busy} disabled={used} onClick={onRemove}>
            {t('remove')}
          </Button>
          <Button
            busy={busy}
            disabled={name.trim() === '' || name.trim() === picture.name}
            onClick={() => onRename(name.trim())}
          >
            {common('actions.save')}
          </Button>
        </div>
      }
    >
      <div className="grid gap-4">
        <PictureThumb path={picture.path} size={520} className="h-72 w-full rounded-md" />
        <p className="tabular text-sm text-ink-2">
          {t('size', { width: picture.width, height: picture.height })} ·{' '}
          {formatInstant(picture.createdAt, 'date', locale, timeZone)}
        </p>
        <Field label={t('name')}>
          <Input maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <div>
          <h3 className="text-sm font-medium">{t('usedBy')}</h3>
          {used ? (
            <ul className="mt-1 text-sm text-ink-2">
              {picture.usedBy.map(({ kind, id, name: user }) => (
                <li key={id}>
                  {id === 'branding.heroPicture' ? t('homePage') : user}{' '}
                  <span className="text-ink-3">· {t(`kind.${kind}`)}</span>
                </li>
              ))}
            </ul>
          ) : (
            <p className="mt-1 text-sm text-ink-2">{t('unused')}</p>
          )}
          {used && <p className="mt-2 text-xs text-ink-3">{t('inUse')}</p>}
        </div>
      </div>
    </Dialog>
  );
}
