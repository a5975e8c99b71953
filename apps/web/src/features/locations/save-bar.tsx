import { Button } from '@tavola/ui/button';
import { cn } from '@tavola/ui/cn';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

export interface SaveBarProps {
  changed: boolean;
  /** Said while something is not saved. */
  note: string;
  onDiscard: () => void;
  children: ReactNode;
}

/** The foot of a long form: it stays in sight while something is not saved. */
export function SaveBar({ changed, note, onDiscard, children }: SaveBarProps) {
  const t = useTranslations('hours');
  return (
    <div
      className={cn(
        'mt-4 flex flex-wrap items-center gap-x-3 gap-y-2 py-3',
        changed && 'sticky bottom-0 z-10 border-t border-line bg-ground/95 backdrop-blur',
      )}
    >
      {children}
      {changed && (
        <Button variant="quiet" onClick={onDiscard}>
          {t('discard')}
        </Button>
      )}
      <p role="status" className="text-sm text-ink-2">
        {changed ? note : ''}
      </p>
    </div>
  );
}
