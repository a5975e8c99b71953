import type { Location, Problem, WaitlistOffer } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { formatDay, formatInstant } from '@tavola/ui/format';
import { LinkButton } from '@tavola/ui/link-button';
import { useLocale, useTranslations } from 'next-intl';
import { BusyForm } from '../booking/busy-form.tsx';
import { RefusalNote } from '../booking/refusal-note.tsx';
import { OfferTime } from './offer-time.tsx';

export interface OfferCardProps {
  offer: WaitlistOffer;
  place: Pick<Location, 'name' | 'address'>;
  /** Address of this page; the actions are below it. */
  path: string;
  /** Where to look for another table. */
  bookPath: string;
  intent: string;
  problem?: Pick<Problem, 'code' | 'message'> | undefined;
}

/** A table that came free, in the hands of the party that waited for it: take it, let it go, or what is free instead. */
export function OfferCard({ offer, place, path, bookPath, intent, problem }: OfferCardProps) {
  const t = useTranslations('waitlist');
  const locale = useLocale();
  const isOpen = offer.state === 'offered';
  const isOver = offer.state === 'expired';
  return (
    <div className="mx-auto max-w-2xl px-5 pt-8 pb-16 md:px-8 md:pt-14">
      <h1 className="font-display text-4xl">{t(`${isOpen ? 'offered' : isOver ? 'expired' : 'left'}.title`)}</h1>
      {isOpen && (
        <p className="mt-3 text-lg text-ink-2">
          {t('offered.lead', {
            name: offer.name.split(' ')[0] ?? '',
            until: formatInstant(offer.expiresAt, 'time', locale, offer.timezone),
          })}
        </p>
      )}
      {problem && !isOver && (
        <p role="alert" className="mt-4 rounded-md bg-danger-tint px-4 py-3 text-danger-text">
          {problem.message}
        </p>
      )}
      <OfferFacts offer={offer} place={place} />
      {isOpen && (
        <>
          <div className="mt-6">
            <OfferTime secondsLeft={offer.secondsLeft} total={offer.policy.holdMinutes * 60} />
          </div>
          <p className="mt-6 text-ink-2">{offer.policy.text}</p>
          <BusyForm action={`${path}/actions/accept`} className="mt-4">
            <input type="hidden" name="intent" value={`${intent}:accept`} />
            <Button type="submit" size="lg" className="w-full">
              {t('offered.accept')}
            </Button>
          </BusyForm>
          <BusyForm action={`${path}/actions/decline`} className="mt-2">
            <input type="hidden" name="intent" value={`${intent}:decline`} />
            <Button type="submit" variant="quiet" size="lg" className="w-full">
              {t('offered.decline')}
            </Button>
          </BusyForm>
        </>
      )}
      {isOver && (
        <div className="mt-6">
          <RefusalNote
            problem={{
              code: 'HOLD_EXPIRED',
              message: t(offer.alternatives.length > 0 ? 'expired.free' : 'expired.text'),
              alternatives: offer.alternatives,
            }}
            day={offer.date}
            intent={intent}
            action="/book/actions/hold"
          />
        </div>
      )}
      {offer.state === 'left' && <p className="mt-6 text-lg text-ink-2">{t('left.text')}</p>}
      {!isOpen && (
        <p className="mt-6">
          <LinkButton href={bookPath} variant="secondary">
            {t('expired.again')}
          </LinkButton>
        </p>
      )}
    </div>
  );
}

function OfferFacts({ offer, place }: Pick<OfferCardProps, 'offer' | 'place'>) {
  const t = useTranslations('waitlist');
  const common = useTranslations('common');
  const locale = useLocale();
  return (
    <dl className="mt-6 grid gap-4 rounded-lg border border-line bg-raised p-5 shadow-raise md:p-7">
      <div>
        <dt className="sr-only">{t('when')}</dt>
        <dd className="font-display text-2xl">
          {formatDay(offer.date, 'day', locale)}
          <time dateTime={offer.startsAt} className="tabular block text-4xl">
            {offer.time}
          </time>
        </dd>
      </div>
      <div>
        <dt className="sr-only">{t('who')}</dt>
        <dd className="text-ink-2">
          <span className="block text-ink">
            {[common('covers', { count: offer.partySize }), offer.area, offer.name].filter(Boolean).join(' · ')}
          </span>
          {place.name}, {place.address.line1}, {place.address.postcode} {place.address.city}
        </dd>
      </div>
    </dl>
  );
}
