import type { Location, Problem, Reservation } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Field } from '@tavola/ui/field';
import { LinkButton } from '@tavola/ui/link-button';
import { StatusBadge } from '@tavola/ui/status-badge';
import { Textarea } from '@tavola/ui/textarea';
import { CalendarPlus, MapPin } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BusyForm } from '../booking/busy-form.tsx';
import { BookingFacts } from './booking-facts.tsx';
import { mapLink } from './map-link.ts';
import { mayChange } from './may-change.ts';

/** What has just been done, said once at the top. */
export const DONE = ['booked', 'changed', 'cancelled', 'attending', 'noted'] as const;
export type Done = (typeof DONE)[number];

export interface BookingCardProps {
  booking: Reservation;
  place: Pick<Location, 'name' | 'address' | 'phone'>;
  /** Address of this page; the actions are below it. */
  path: string;
  /** Where another table of this place is booked. */
  bookPath: string;
  now: Date;
  intent: string;
  done?: Done | undefined;
  problem?: Pick<Problem, 'code' | 'message'> | undefined;
  /** What else may be done while the visit is to come. */
  children?: ReactNode;
}

const ASKED_AHEAD_MS = 3 * 86_400_000;

/** Whether it is time to ask if they still come: in the last days before, not right after booking. */
const asksAttendance = (booking: Reservation, now: Date, done: Done | undefined) =>
  booking.status === 'confirmed' && done !== 'booked' && Date.parse(booking.startsAt) - now.getTime() < ASKED_AHEAD_MS;

/** A booking in its guest's hands: what it is, and everything they may do with it. */
export function BookingCard({
  booking,
  place,
  path,
  bookPath,
  now,
  intent,
  done,
  problem,
  children,
}: BookingCardProps) {
  const t = useTranslations('manage');
  const status = useTranslations('common.reservationStatus');
  const may = mayChange(booking, now);
  const open = booking.status === 'pending' || booking.status === 'confirmed';
  const title =
    done === 'booked'
      ? t(booking.status === 'pending' ? 'title.requested' : 'title.booked')
      : t(`title.${booking.status}`);
  return (
    <div className="mx-auto max-w-2xl px-5 pt-8 pb-16 md:px-8 md:pt-14">
      <h1 className="font-display text-4xl">{title}</h1>
      {done && done !== 'booked' && (
        <p role="status" className="mt-4 rounded-md bg-ok-tint px-4 py-3 text-ok-text">
          {t(`done.${done}`)}
        </p>
      )}
      {problem && (
        <p role="alert" className="mt-4 rounded-md bg-danger-tint px-4 py-3 text-danger-text">
          {problem.message}
        </p>
      )}
      <article className="mt-6 rounded-lg border border-line bg-raised shadow-raise">
        <div className="p-5 md:p-7">
          <p className="mb-4">
            <StatusBadge status={booking.status}>{status(booking.status)}</StatusBadge>
          </p>
          <BookingFacts booking={booking} place={place} />
        </div>
        {open && (
          <div className="flex flex-wrap gap-2 border-t border-dashed border-line-strong p-5 md:px-7">
            <LinkButton href={`${path}/calendar`} variant="secondary">
              <CalendarPlus aria-hidden className="size-4" />
              {t('calendar')}
            </LinkButton>
            <LinkButton href={mapLink(place)} variant="secondary" rel="noreferrer">
              <MapPin aria-hidden className="size-4" />
              {t('directions')}
            </LinkButton>
          </div>
        )}
      </article>

      {open && (
        <>
          {children}
          {asksAttendance(booking, now, done) &&
            (booking.attendanceConfirmed ? (
              <p className="mt-6 text-ink-2">{t('attending')}</p>
            ) : (
              <BusyForm action={`${path}/actions/attend`} className="mt-6">
                <input type="hidden" name="intent" value={`${intent}:attend`} />
                <Button type="submit" variant="secondary" size="lg" className="w-full">
                  {t('attend')}
                </Button>
              </BusyForm>
            ))}
          <p className="mt-6 text-ink-2">{booking.policy.text}</p>
          {may.tooLate && <p className="mt-2 font-medium">{t('tooLate', { phone: place.phone })}</p>}
          <div className="mt-4 flex flex-wrap gap-2">
            {may.modify && (
              <LinkButton href={`${path}/change`} variant="secondary">
                {t('change.action')}
              </LinkButton>
            )}
            {may.cancel && (
              <LinkButton href={`${path}/cancel`} variant="quiet">
                {t('cancel.action')}
              </LinkButton>
            )}
          </div>
        </>
      )}
      {may.modify && (
        <BusyForm action={`${path}/actions/note`} className="mt-8 grid gap-3 border-t border-line pt-6">
          <input type="hidden" name="intent" value={`${intent}:note`} />
          <input type="hidden" name="revision" value={booking.revision} />
          <Field label={t('note.label')} hint={t('note.hint')}>
            <Textarea name="notes" rows={2} maxLength={1000} defaultValue={booking.notes} />
          </Field>
          <Button type="submit" variant="secondary" className="justify-self-start">
            {t('note.save')}
          </Button>
        </BusyForm>
      )}
      {!open && (
        <p className="mt-6">
          <LinkButton href={bookPath}>{t('again')}</LinkButton>
        </p>
      )}
    </div>
  );
}
