'use client';

import type { KeyList } from '@tavola/shared/schemas';
import { KEY_CHANNELS } from '@tavola/shared/schemas';
import { Badge } from '@tavola/ui/badge';
import { Button } from '@tavola/ui/button';
import { Card } from '@tavola/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { BlockChannelDialog } from './block-channel-dialog.tsx';
import { keyState, totalUsage } from './usage.ts';

export type KeyChannel = (typeof KEY_CHANNELS)[number];

export interface ChannelCardsProps {
  list: KeyList;
  now: number;
  busy: boolean;
  onBlock: (channel: KeyChannel, reason: string | undefined) => void;
  onOpen: (channel: KeyChannel) => void;
}

/** One card for each channel that has keys or is blocked: what it does, and the switch that stops all of it. */
export function ChannelCards({ list, now, busy, onBlock, onOpen }: ChannelCardsProps) {
  const t = useTranslations('agents');
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale);
  const shown = KEY_CHANNELS.filter(
    (channel) =>
      list.items.some((key) => key.channel === channel && keyState(key, now) === 'active') ||
      list.blockedChannels.some((blocked) => blocked.channel === channel),
  );
  return (
    <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {shown.map((channel) => {
        const keys = list.items.filter((key) => key.channel === channel);
        const blocked = list.blockedChannels.find((entry) => entry.channel === channel);
        const usage = totalUsage(keys);
        return (
          <li key={channel} data-channel={channel}>
            <Card
              title={t(`channel.${channel}`)}
              aside={blocked ? <Badge tone="danger">{t('blocked')}</Badge> : <Badge tone="ok">{t('open')}</Badge>}
              className="h-full"
            >
              <dl className="grid grid-cols-3 gap-2 text-xs text-ink-2">
                <div>
                  <dt>{t('requestsDay')}</dt>
                  <dd className="tabular text-xl font-semibold text-ink">{number.format(usage.requests)}</dd>
                </div>
                <div>
                  <dt>{t('errorsDay')}</dt>
                  <dd className="tabular text-xl font-semibold text-ink">{number.format(usage.errors)}</dd>
                </div>
                <div>
                  <dt>{t('activeKeys')}</dt>
                  <dd className="tabular text-xl font-semibold text-ink">
                    {keys.filter((key) => keyState(key, now) === 'active').length}
                  </dd>
                </div>
              </dl>
              {blocked?.reason && <p className="mt-3 text-sm text-danger-text">{blocked.reason}</p>}
              <div className="mt-3">
                {blocked ? (
                  <Button size="sm" variant="secondary" busy={busy} onClick={() => onOpen(channel)}>
                    {t('unblock')}
                  </Button>
                ) : (
                  <BlockChannelDialog
                    channel={t(`channel.${channel}`)}
                    busy={busy}
                    onBlock={(reason) => onBlock(channel, reason)}
                  />
                )}
              </div>
            </Card>
          </li>
        );
      })}
    </ul>
  );
}
