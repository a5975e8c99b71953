'use client';

import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';

export interface SecretDialogProps {
  title: string;
  text: string;
  /** Null while nothing is to be shown. */
  secret: string | null;
  onClose: () => void;
}

/** Shows a secret the one time it is known, with a way to copy it and nothing else to press by mistake. */
export function SecretDialog({ title, text, secret, onClose }: SecretDialogProps) {
  const t = useTranslations('agents');
  const common = useTranslations('common');
  const [copied, setCopied] = useState(false);
  const shown = useRef<HTMLElement>(null);
  const close = () => {
    setCopied(false);
    onClose();
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret ?? '');
      setCopied(true);
    } catch {
      // Without the clipboard (plain http) the text is selected, ready for the person's own copy.
      if (shown.current) window.getSelection()?.selectAllChildren(shown.current);
    }
  };
  return (
    <Dialog
      open={secret !== null}
      onClose={close}
      title={title}
      description={text}
      closeLabel={common('actions.close')}
      footer={
        <div className="flex justify-end gap-2">
          <Button variant="secondary" onClick={() => void copy()}>
            {copied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
            <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
          </Button>
          <Button onClick={close}>{t('stored')}</Button>
        </div>
      }
    >
      <code
        ref={shown}
        data-testid="secret"
        className="block rounded-md border border-line bg-sunken px-3 py-2 text-sm break-all select-all"
      >
        {secret}
      </code>
    </Dialog>
  );
}
