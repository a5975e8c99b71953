'use client';

import type { KeyList } from '@tavola/shared/schemas';
import { Badge } from '@tavola/ui/badge';
import { DataTable, TableCell, TableHead, TableRow } from '@tavola/ui/data-table';
import { DropdownMenu, MenuItem } from '@tavola/ui/dropdown-menu';
import { formatInstant } from '@tavola/ui/format';
import { IconButton } from '@tavola/ui/icon-button';
import { Ellipsis } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { keyState, totalUsage } from './usage.ts';

export type ListedKey = KeyList['items'][number];

export interface KeyTableProps {
  keys: readonly ListedKey[];
  locations: readonly { id: string; name: string }[];
  now: number;
  timeZone: string;
  onShow: (key: ListedKey) => void;
  onRotate: (key: ListedKey) => void;
  onRevoke: (key: ListedKey) => void;
}

const TONE = { active: 'ok', expired: 'warn', revoked: 'neutral' } as const;

export function KeyTable({ keys, locations, now, timeZone, onShow, onRotate, onRevoke }: KeyTableProps) {
  const t = useTranslations('agents');
  const common = useTranslations('common');
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale);
  const time = (instant: string) => formatInstant(instant, 'dateTime', locale, timeZone);
  const placesOf = ({ locationIds }: ListedKey) =>
    locationIds === null
      ? t('everyLocation')
      : locations
          .filter(({ id }) => locationIds.includes(id))
          .map(({ name }) => name)
          .join(', ');
  return (
    <DataTable
      caption={t('keys')}
      head={
        <>
          <TableHead>{t('name')}</TableHead>
          <TableHead>{t('channelLabel')}</TableHead>
          <TableHead>{t('scopes')}</TableHead>
          <TableHead align="end">{t('limit')}</TableHead>
          <TableHead align="end">{t('requestsDay')}</TableHead>
          <TableHead>{t('lastUsed')}</TableHead>
          <TableHead>{t('state')}</TableHead>
          <TableHead>
            <span className="sr-only">{common('actions.more')}</span>
          </TableHead>
        </>
      }
    >
      {keys.map((key) => {
        const state = keyState(key, now);
        const usage = totalUsage([key]);
        return (
          <TableRow key={key.id} className={state === 'active' ? undefined : 'text-ink-3'}>
            <TableCell>
              <span className="block font-medium">{key.name}</span>
              <code className="text-xs whitespace-nowrap text-ink-3">
                {key.prefix}…{key.lastFour}
              </code>
            </TableCell>
            <TableCell>
              {t.has(`channel.${key.channel}` as 'channel.api')
                ? t(`channel.${key.channel}` as 'channel.api')
                : key.channel}
              {key.mode === 'test' && (
                <Badge tone="info" className="ms-2">
                  {t('test')}
                </Badge>
              )}
              <span className="block text-xs text-ink-3">{placesOf(key)}</span>
            </TableCell>
            <TableCell className="max-w-56">
              <span className="block truncate text-xs" title={key.scopes.join(', ')}>
                {key.scopes.join(', ')}
              </span>
            </TableCell>
            <TableCell align="end">{t('perMinute', { count: key.ratePerMinute })}</TableCell>
            <TableCell align="end">
              {number.format(usage.requests)}
              {usage.errors > 0 && (
                <span className="block text-xs text-danger-text">{t('errorCount', { count: usage.errors })}</span>
              )}
            </TableCell>
            <TableCell className="whitespace-nowrap">{key.lastUsedAt ? time(key.lastUsedAt) : t('never')}</TableCell>
            <TableCell>
              <Badge tone={TONE[state]}>{t(`keyState.${state}`)}</Badge>
              {state === 'active' && key.overlapUntil && (
                <span className="block text-xs text-ink-3">{t('overlapUntil', { time: time(key.overlapUntil) })}</span>
              )}
              {state === 'active' && key.expiresAt && (
                <span className="block text-xs text-ink-3">{t('expiresAt', { time: time(key.expiresAt) })}</span>
              )}
            </TableCell>
            <TableCell align="end">
              <DropdownMenu
                trigger={
                  <IconButton size="sm" label={t('actionsFor', { name: key.name })}>
                    <Ellipsis aria-hidden className="size-4" />
                  </IconButton>
                }
              >
                <MenuItem onSelect={() => onShow(key)}>{t('details')}</MenuItem>
                {state === 'active' && <MenuItem onSelect={() => onRotate(key)}>{t('rotate')}</MenuItem>}
                {state === 'active' && (
                  <MenuItem danger onSelect={() => onRevoke(key)}>
                    {t('revoke')}
                  </MenuItem>
                )}
              </DropdownMenu>
            </TableCell>
          </TableRow>
        );
      })}
    </DataTable>
  );
}
