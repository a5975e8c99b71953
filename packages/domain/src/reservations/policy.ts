import type { SettingValues } from '@tavola/shared';
import type { ReservationPolicy } from '@tavola/shared/schemas';
import { DateTime } from 'luxon';
import { zonedIso } from './local-time.ts';

const TEXTS = {
  en: {
    notice: (when: string) => `Free to change or cancel until ${when}.`,
    approval: 'The restaurant answers this request; the table is kept until it does.',
  },
  de: {
    notice: (when: string) => `Kostenlos änderbar oder stornierbar bis ${when}.`,
    approval: 'Das Restaurant beantwortet diese Anfrage; bis dahin bleibt der Tisch reserviert.',
  },
} as const;

const KEPT = 5_000;
const known = new Map<string, ReservationPolicy>();

/** What is promised with a booking at `startsAt`; frozen into the hold and the reservation. */
export function policyFor(
  settings: Pick<SettingValues<'reservations'>, 'cancelNoticeMinutes' | 'holdMinutes'>,
  zone: string,
  startsAt: number,
  options: { locale: string; requiresApproval: boolean },
): ReservationPolicy {
  const { cancelNoticeMinutes, holdMinutes } = settings;
  const key = [zone, startsAt, cancelNoticeMinutes, holdMinutes, options.locale, options.requiresApproval].join();
  const before = known.get(key);
  if (before) return before;
  if (known.size >= KEPT) known.clear();
  const policy = makePolicy(settings, zone, startsAt, options);
  known.set(key, policy);
  return policy;
}

function makePolicy(
  settings: Pick<SettingValues<'reservations'>, 'cancelNoticeMinutes' | 'holdMinutes'>,
  zone: string,
  startsAt: number,
  options: { locale: string; requiresApproval: boolean },
): ReservationPolicy {
  const language = options.locale.startsWith('de') ? 'de' : 'en';
  const until = startsAt - settings.cancelNoticeMinutes * 60_000;
  const when = DateTime.fromMillis(until, { zone, locale: language }).toFormat(
    language === 'de' ? "HH:mm 'am' d. LLLL" : "HH:mm 'on' d LLLL",
  );
  const texts = TEXTS[language];
  return {
    cancelUntil: zonedIso(zone, until),
    cancelNoticeMinutes: settings.cancelNoticeMinutes,
    holdMinutes: settings.holdMinutes,
    lateFee: null,
    deposit: null,
    text: options.requiresApproval ? `${texts.approval} ${texts.notice(when)}` : texts.notice(when),
  };
}
