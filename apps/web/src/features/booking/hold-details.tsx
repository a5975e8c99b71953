'use client';

import type { Hold, Location, Problem } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { formatDay } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { searchHref } from './booking-search.ts';
import { BusyForm } from './busy-form.tsx';
import { GuestFields, marked } from './guest-fields.tsx';
import type { Entries } from './hold-cookie.ts';
import { HoldRing } from './hold-ring.tsx';
import { RefusalNote } from './refusal-note.tsx';
import { useCountdown } from './use-countdown.ts';
import { KEPT_BOOKING, useKeptEntries } from './use-kept-entries.ts';

export interface HoldDetailsProps {
  hold: Hold;
  place: Pick<Location, 'name' | 'address' | 'areas'>;
  /** The day at the restaurant. */
  today: string;
  secondsLeft: number;
  entries: Entries;
  problem?: Pick<Problem, 'code' | 'message' | 'details' | 'alternatives'> | undefined;
  intent: string;
  emailRequired: boolean;
  /** Where this page and its forms live. */
  base?: string | undefined;
  /** Who holds, for pages that cannot keep it in a cookie. */
  pass?: string | undefined;
}

/** The third tap: a table is held, the policy is said in one sentence, and a name makes it a booking. */
export function HoldDetails(props: HoldDetailsProps) {
  const { hold, place, today, problem, intent, entries, emailRequired, base = '/book', pass } = props;
  const t = useTranslations('booking');
  const common = useTranslations('common');
  const locale = useLocale();
  const [left, restart] = useCountdown(props.secondsLeft);
  const [extendable, setExtendable] = useState(hold.extendable);
  const form = useKeptEntries(KEPT_BOOKING);
  const gone = left === 0 || problem?.code === 'HOLD_EXPIRED';
  const area = place.areas.find(({ id, name }) => id === hold.area || name === hold.area)?.name;
  const back = searchHref({
    path: base,
    location: hold.location,
    partySize: hold.partySize,
    date: hold.date < today ? today : hold.date,
    time: undefined,
    area: hold.area,
  });

  const extend = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = new FormData(event.currentTarget);
    setExtendable(false);
    fetch(`${base}/actions/extend`, { method: 'POST', body, headers: { accept: 'application/json' } })
      .then(async (answer) => (await answer.json()) as { secondsLeft: number } | Pick<Problem, 'retryable'>)
      .then(
        (told) => ('secondsLeft' in told ? restart(told.secondsLeft) : setExtendable(told.retryable)),
        () => setExtendable(true),
      );
  };

  return (
    <div className="mx-auto max-w-2xl px-5 pt-8 pb-16 md:px-8 md:pt-12">
      <h1 className="font-display text-4xl">{t(hold.requiresApproval ? 'details.request' : 'details.title')}</h1>
      <p className="mt-4 text-lg">
        <span className="font-medium">{formatDay(hold.date, 'day', locale)}</span>
        {', '}
        <span className="tabular font-medium">{hold.time}</span>
        <span className="block text-base text-ink-2">
          {[common('covers', { count: hold.partySize }), area, place.name].filter(Boolean).join(' · ')}
        </span>
      </p>

      <div className="mt-6 border-y border-line py-5">
        {gone ? (
          <Expired hold={hold} problem={problem} intent={intent} base={base} pass={pass} />
        ) : (
          <div className="flex flex-wrap items-center justify-between gap-4">
            <HoldRing left={left} total={hold.policy.holdMinutes * 60} />
            {extendable && (
              <BusyForm action={`${base}/actions/extend`} onSubmit={extend}>
                <Pass pass={pass} />
                <input type="hidden" name="hold" value={hold.holdId} />
                <input type="hidden" name="intent" value={intent} />
                <Button type="submit" variant="secondary">
                  {t('hold.extend')}
                </Button>
              </BusyForm>
            )}
          </div>
        )}
      </div>

      {problem && problem.code !== 'HOLD_EXPIRED' && (
        <p role="alert" className="mt-5 rounded-md bg-danger-tint px-4 py-3 text-danger-text">
          {problem.message}
        </p>
      )}

      <BusyForm ref={form} action={`${base}/actions/confirm`} className="mt-6 grid gap-6">
        <Pass pass={pass} />
        <input type="hidden" name="hold" value={hold.holdId} />
        <input type="hidden" name="intent" value={`${intent}:confirm`} />
        <GuestFields
          entries={entries}
          problem={problem}
          emailRequired={emailRequired}
          key={[...marked(problem)].join()}
        />
        <p className="text-sm text-ink-2">{hold.policy.text}</p>
        <Button type="submit" size="lg" disabled={gone} className="in-data-busy:opacity-60">
          {t(hold.requiresApproval ? 'details.send' : 'details.confirm')}
        </Button>
      </BusyForm>

      <BusyForm action={`${base}/actions/release`} className="mt-4 text-center">
        <Pass pass={pass} />
        <input type="hidden" name="hold" value={hold.holdId} />
        <input type="hidden" name="back" value={back} />
        <button type="submit" className="min-h-11 px-3 text-sm text-ink-2 underline underline-offset-4 hover:text-ink">
          {t('hold.release')}
        </button>
      </BusyForm>
    </div>
  );
}

function Expired({
  hold,
  problem,
  intent,
  base,
  pass,
}: Pick<HoldDetailsProps, 'hold' | 'problem' | 'intent' | 'pass'> & { base: string }) {
  const t = useTranslations('booking');
  const { location, date, time, partySize, startsAt, area } = hold;
  const again = { location, date, time, partySize, startsAt, ...(area ? { area } : {}) };
  if (problem?.code === 'HOLD_EXPIRED' && problem.alternatives?.length)
    return (
      <RefusalNote problem={problem} day={date} intent={intent} action={`${base}/actions/hold`}>
        <Pass pass={pass} />
      </RefusalNote>
    );
  return (
    <div role="alert" className="flex flex-wrap items-center justify-between gap-4">
      <p className="flex-1 basis-60">
        <span className="block font-display text-xl">{t('hold.gone')}</span>
        <span className="text-sm text-ink-2">{t('hold.kept')}</span>
      </p>
      <BusyForm action={`${base}/actions/hold`}>
        <Pass pass={pass} />
        <input type="hidden" name="intent" value={`${intent}.again`} />
        <input type="hidden" name="alternative" value={JSON.stringify(again)} />
        <Button type="submit">{t('hold.again', { time })}</Button>
      </BusyForm>
    </div>
  );
}

const Pass = ({ pass }: { pass: string | undefined }) => pass && <input type="hidden" name="pass" value={pass} />;
