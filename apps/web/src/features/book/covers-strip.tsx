import type { BookDay } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { useTranslations } from 'next-intl';
import { type Span, toPx } from './timeline-scale.ts';

const HEIGHT_PX = 34;

/** Covers that start in each step, as bars against their pacing limit. */
export function CoversStrip({ pacing, span }: { pacing: BookDay['pacing']; span: Span }) {
  const t = useTranslations('book');
  const highest = Math.max(1, ...pacing.map(({ covers, maxCovers }) => Math.max(covers, maxCovers ?? 0)));
  return (
    <ol aria-label={t('coversPerStep')} className="relative border-b border-line" style={{ height: HEIGHT_PX + 18 }}>
      {pacing.map(({ startsAt, time, covers, maxCovers }) => (
        <li
          key={startsAt}
          className="absolute bottom-0 flex w-5 flex-col items-center"
          style={{ left: toPx(span, Date.parse(startsAt)) }}
          title={t('stepTitle', { time, covers, limit: maxCovers ?? '∞' })}
        >
          <span
            className={cn(
              'tabular text-xs',
              maxCovers !== null && covers >= maxCovers ? 'font-semibold text-danger-text' : 'text-ink-2',
            )}
          >
            {covers > 0 && covers}
          </span>
          <span className="sr-only">{t('stepTitle', { time, covers, limit: maxCovers ?? '∞' })}</span>
          <span
            aria-hidden
            className={cn(
              'w-3 rounded-t-sm',
              maxCovers !== null && covers >= maxCovers ? 'bg-danger' : 'bg-accent-text',
            )}
            style={{ height: (covers / highest) * HEIGHT_PX }}
          />
        </li>
      ))}
    </ol>
  );
}
