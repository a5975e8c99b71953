import { Button } from '@tavola/ui/button';
import { cn } from '@tavola/ui/cn';
import { useTranslations } from 'next-intl';

export interface RefusalProps {
  message: string | null;
  /** Free times to offer instead. */
  alternatives: readonly { date: string; time: string }[];
  /** The day being looked at; other days are named. */
  date: string;
  onChoose: (slot: { date: string; time: string }) => void;
  className?: string;
}

/** Why it was refused, and what would work at one press. */
export function Refusal({ message, alternatives, date, onChoose, className }: RefusalProps) {
  const t = useTranslations('book');
  return (
    <div role="alert" className={cn('empty:hidden', className)}>
      {message && (
        <div className="rounded-md bg-danger-tint px-3 py-2 text-sm text-danger-text">
          {message}
          {alternatives.length > 0 && (
            <span className="mt-2 flex flex-wrap items-center gap-2">
              <span>{t('instead')}</span>
              {alternatives.map((slot) => (
                <Button
                  key={`${slot.date}${slot.time}`}
                  size="sm"
                  variant="secondary"
                  onClick={() => onChoose({ date: slot.date, time: slot.time })}
                >
                  {slot.date === date ? slot.time : `${slot.date} ${slot.time}`}
                </Button>
              ))}
            </span>
          )}
        </div>
      )}
    </div>
  );
}
