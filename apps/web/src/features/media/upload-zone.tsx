'use client';

import { type Picture, UPLOAD_LIMIT, UPLOAD_TYPES } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { ImageUp, LoaderCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { uploadPicture as send, type UploadResult } from './upload-picture.ts';

export interface UploadZoneProps {
  /** One at a time where a single picture is wanted. */
  multiple?: boolean;
  onAdded: (picture: Picture) => void;
  /** For tests. */
  upload?: (file: File) => Promise<UploadResult>;
}

/** Where files are dropped or chosen; says of each what became of it. */
export function UploadZone({ multiple = false, onAdded, upload = send }: UploadZoneProps) {
  const t = useTranslations('media');
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState(0);
  const [refused, setRefused] = useState<{ name: string; reason: string }[]>([]);
  const megabytes = UPLOAD_LIMIT / 1_000_000;
  const wordsOf = (reason: string) =>
    reason === 'type' || reason === 'size' || reason === 'lost' ? t(`refused.${reason}`, { megabytes }) : reason;
  const take = async (files: readonly File[]) => {
    setRefused([]);
    const chosen = multiple ? files : files.slice(0, 1);
    setSending(chosen.length);
    for (const file of chosen) {
      const result = await upload(file);
      setSending((left) => left - 1);
      if (result.ok) onAdded(result.picture);
      else setRefused((known) => [...known, { name: file.name, reason: wordsOf(result.reason) }]);
    }
  };
  return (
    <div>
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take([...event.dataTransfer.files]);
        }}
        className={cn(
          'relative flex min-h-24 cursor-pointer items-center justify-center gap-3 rounded-md border border-dashed px-4 py-5 text-sm has-focus-visible:outline-2 has-focus-visible:outline-focus',
          over ? 'border-accent bg-accent-tint' : 'border-line-strong hover:bg-sunken',
        )}
      >
        {sending > 0 ? (
          <LoaderCircle aria-hidden className="size-5 animate-spin text-ink-3" />
        ) : (
          <ImageUp aria-hidden className="size-5 text-ink-3" />
        )}
        <span>
          <span className="block font-medium">
            {sending > 0 ? t('sending', { count: sending }) : t(multiple ? 'addMany' : 'addOne')}
          </span>
          <span className="block text-xs text-ink-3">{t('formats', { megabytes })}</span>
        </span>
        <input
          type="file"
          accept={UPLOAD_TYPES.join(',')}
          multiple={multiple}
          aria-label={t(multiple ? 'addMany' : 'addOne')}
          disabled={sending > 0}
          className="absolute inset-0 cursor-[inherit] opacity-0"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            void take(files);
          }}
        />
      </label>
      <div role="alert">
        <ul className="grid gap-1 pt-2 text-sm text-danger-text empty:hidden">
          {refused.map(({ name, reason }) => (
            <li key={name}>
              {name}: {reason}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
