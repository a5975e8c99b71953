import { cn } from '@tavola/ui/cn';
import { useTranslations } from 'next-intl';

export interface StationPickerProps {
  stations: readonly string[];
  /** Null shows all of them. */
  station: string | null;
  onStation: (station: string | null) => void;
}

/** Which station this screen hangs over. */
export function StationPicker({ stations, station, onStation }: StationPickerProps) {
  const t = useTranslations('kitchen');
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">{t('station')}</legend>
      {[null, ...stations].map((name) => (
        <button
          key={name ?? 'all'}
          type="button"
          aria-pressed={name === station}
          onClick={() => onStation(name)}
          className={cn(
            'min-h-11 rounded-md px-4 text-base font-medium capitalize',
            name === station ? 'bg-accent text-accent-on' : 'text-ink-2 hover:bg-raised',
          )}
        >
          {name ?? t('allStations')}
        </button>
      ))}
    </fieldset>
  );
}
