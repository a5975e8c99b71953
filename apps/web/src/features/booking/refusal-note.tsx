import type { Alternative, Problem } from '@tavola/shared/schemas';
import { formatDay } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BusyForm } from './busy-form.tsx';

export interface RefusalNoteProps {
  problem: Pick<Problem, 'code' | 'message' | 'alternatives'>;
  /** Day the guest was looking at; other days are named. */
  day: string;
  intent: string;
  /** Where a pressed alternative is sent. */
  action: string;
  /** More hidden fields. */
  children?: ReactNode;
}

const SHOWN = 4;

/** What was refused in the server's own words, and what would work as chips that hold at one tap. */
export function RefusalNote({ problem, day, intent, action, children }: RefusalNoteProps) {
  const t = useTranslations('booking');
  const locale = useLocale();
  const alternatives = (problem.alternatives ?? []).slice(0, SHOWN);
  const label = ({ date, time }: Alternative) =>
    date === day ? time : t('alternative', { day: formatDay(date, 'shortDay', locale), time });
  return (
    <div role="alert" className="rounded-md border border-line bg-warn-tint p-4 text-warn-text">
      <p className="font-medium">{problem.message}</p>
      {alternatives.length > 0 && (
        <BusyForm action={action} className="mt-3 flex flex-wrap gap-2">
          {children}
          <input type="hidden" name="intent" value={intent} />
          {alternatives.map((alternative) => (
            <button
              key={`${alternative.startsAt}${alternative.area ?? ''}`}
              type="submit"
              name="alternative"
              value={JSON.stringify(alternative)}
              className="tabular min-h-11 rounded-full border border-current bg-raised px-4 font-medium text-ink hover:bg-sunken in-data-busy:pointer-events-none in-data-busy:opacity-60"
            >
              {label(alternative)}
            </button>
          ))}
        </BusyForm>
      )}
    </div>
  );
}
