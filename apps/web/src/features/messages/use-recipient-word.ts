import type { MessageSummary } from '@tavola/shared/schemas';
import { useTranslations } from 'next-intl';

/** Whom a message is for. A browser has no address that says anything, only an end that tells two of them apart. */
export function useRecipientWord() {
  const t = useTranslations('messages');
  return ({ channel, recipient }: Pick<MessageSummary, 'channel' | 'recipient'>): string =>
    channel === 'push' ? t('browser', { end: recipient.slice(-4) }) : recipient;
}
