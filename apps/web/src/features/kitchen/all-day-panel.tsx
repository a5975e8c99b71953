import { useTranslations } from 'next-intl';
import type { AllDayCount } from './all-day.ts';

/** Everything still to be made, added up over all open tickets. */
export function AllDayPanel({ counts }: { counts: readonly AllDayCount[] }) {
  const t = useTranslations('kitchen');
  return (
    <aside aria-label={t('allDay')} className="rounded-lg border border-line bg-raised p-4">
      <h2 className="text-sm font-medium text-ink-2">{t('allDay')}</h2>
      {counts.length === 0 ? (
        <p className="mt-2 text-base text-ink-2">{t('allDayEmpty')}</p>
      ) : (
        <ul className="mt-2 columns-1 gap-8 sm:columns-2 xl:columns-4">
          {counts.map(({ name, options, quantity }) => (
            <li key={`${name}${options}`} className="flex break-inside-avoid gap-3 py-1">
              <span className="tabular w-10 shrink-0 text-right text-xl leading-tight font-semibold">{quantity}</span>
              <span className="text-lg leading-tight">
                {name}
                {options && <span className="block text-base text-accent-text">{options}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
