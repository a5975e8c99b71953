import type { Location } from '@tavola/shared/schemas';
import { useTranslations } from 'next-intl';

export interface LargePartyNoteProps {
  partySize: number;
  /** The size from which it holds; null for no such size. */
  from: Location['policies']['largePartyFrom'];
}

/** Tells large parties that the house answers before the table is theirs. */
export function LargePartyNote({ partySize, from }: LargePartyNoteProps) {
  const t = useTranslations('booking.party');
  if (from === null || partySize < from) return null;
  return <p className="mt-3 rounded-md bg-info-tint px-4 py-3 text-sm text-info-text">{t('large', { count: from })}</p>;
}
