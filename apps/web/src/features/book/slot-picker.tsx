import type { Slot } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { Skeleton } from '@tavola/ui/skeleton';
import { useTranslations } from 'next-intl';

export type PhoneSlot = Pick<Slot, 'time' | 'startsAt' | 'available' | 'closedReason'>;

export interface SlotPickerProps {
  slots: readonly PhoneSlot[] | undefined;
  time: string;
  onChoose: (time: string) => void;
}

/** The times still to come for the party at one press; one that is closed says why. */
export function SlotPicker({ slots, time, onChoose }: SlotPickerProps) {
  const t = useTranslations('book');
  const coming = slots?.filter(({ closedReason }) => closedReason !== 'past');
  if (coming?.length === 0) return <p className="col-span-2 text-sm text-ink-2">{t('noTimes')}</p>;
  return (
    <fieldset className="col-span-2">
      <legend className="mb-1.5 text-sm font-medium">{t('times')}</legend>
      {coming === undefined ? (
        <Skeleton className="h-20 w-full" />
      ) : (
        <div className="grid max-h-40 grid-cols-[repeat(auto-fill,minmax(4.75rem,1fr))] gap-1.5 overflow-y-auto p-0.5">
          {coming.map((slot) => (
            <button
              key={slot.startsAt}
              type="button"
              aria-pressed={slot.time === time}
              onClick={() => onChoose(slot.time)}
              className={cn(
                'grid min-h-11 place-content-center rounded-md border px-1 text-center text-sm',
                slot.time === time
                  ? 'border-accent bg-accent-tint font-semibold text-accent-text'
                  : slot.available
                    ? 'border-line-strong bg-raised'
                    : 'border-line bg-sunken text-ink-3',
                !slot.available && 'border-dashed',
              )}
            >
              <span className="tabular">{slot.time}</span>
              {slot.closedReason && <span className="text-xs">{t(`closedReason.${slot.closedReason}`)}</span>}
            </button>
          ))}
        </div>
      )}
    </fieldset>
  );
}
