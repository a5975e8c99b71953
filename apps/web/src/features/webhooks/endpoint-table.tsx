'use client';

import type { WebhookEndpoint } from '@tavola/shared/schemas';
import { Badge } from '@tavola/ui/badge';
import { DataTable, TableCell, TableHead, TableRow } from '@tavola/ui/data-table';
import { DropdownMenu, MenuItem, MenuSeparator } from '@tavola/ui/dropdown-menu';
import { formatInstant } from '@tavola/ui/format';
import { IconButton } from '@tavola/ui/icon-button';
import { Switch } from '@tavola/ui/switch';
import { Ellipsis } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';

export interface EndpointTableProps {
  endpoints: readonly WebhookEndpoint[];
  timeZone: string;
  busy: boolean;
  onOpen: (endpoint: WebhookEndpoint) => void;
  onEdit: (endpoint: WebhookEndpoint) => void;
  onSwitch: (endpoint: WebhookEndpoint, enabled: boolean) => void;
  onTest: (endpoint: WebhookEndpoint) => void;
  onRotate: (endpoint: WebhookEndpoint) => void;
  onRemove: (endpoint: WebhookEndpoint) => void;
}

export function EndpointTable({
  endpoints,
  timeZone,
  busy,
  onOpen,
  onEdit,
  onSwitch,
  onTest,
  onRotate,
  onRemove,
}: EndpointTableProps) {
  const t = useTranslations('webhooks');
  const common = useTranslations('common');
  const locale = useLocale();
  const time = (instant: string) => formatInstant(instant, 'dateTime', locale, timeZone);
  return (
    <DataTable
      caption={t('title')}
      head={
        <>
          <TableHead>{t('url')}</TableHead>
          <TableHead>{t('events')}</TableHead>
          <TableHead>{t('state')}</TableHead>
          <TableHead>{t('enabled')}</TableHead>
          <TableHead>
            <span className="sr-only">{common('actions.more')}</span>
          </TableHead>
        </>
      }
    >
      {endpoints.map((endpoint) => (
        <TableRow key={endpoint.id}>
          <TableCell className="max-w-md">
            <button
              type="button"
              className="block min-h-8 max-w-full truncate text-start font-medium text-accent-text hover:underline"
              onClick={() => onOpen(endpoint)}
            >
              {endpoint.url}
            </button>
            {endpoint.description && <span className="block text-xs text-ink-3">{endpoint.description}</span>}
          </TableCell>
          <TableCell>
            {endpoint.rulesOnly
              ? t('fromRules')
              : endpoint.events.length === 0
                ? t('everyEvent')
                : t('someEvents', { count: endpoint.events.length })}
            {endpoint.includeContact && <span className="block text-xs text-ink-3">{t('withContact')}</span>}
          </TableCell>
          <TableCell>
            {endpoint.enabled && endpoint.failingSince === null && <Badge tone="ok">{t('healthy')}</Badge>}
            {endpoint.enabled && endpoint.failingSince !== null && (
              <Badge tone="warn">{t('failingSince', { time: time(endpoint.failingSince) })}</Badge>
            )}
            {!endpoint.enabled && (
              <Badge tone={endpoint.disabledReason === 'owner' ? 'neutral' : 'danger'}>
                {endpoint.disabledReason ? t(`disabledBecause.${endpoint.disabledReason}`) : t('off')}
              </Badge>
            )}
            {endpoint.previousSecretUntil && (
              <span className="block text-xs text-ink-3">
                {t('bothSign', { time: time(endpoint.previousSecretUntil) })}
              </span>
            )}
            {endpoint.lastSuccessAt && (
              <span className="block text-xs text-ink-3">
                {t('lastSuccess', { time: time(endpoint.lastSuccessAt) })}
              </span>
            )}
          </TableCell>
          <TableCell>
            <Switch
              aria-label={t('enabledFor', { url: endpoint.url })}
              checked={endpoint.enabled}
              disabled={busy}
              onChange={(event) => onSwitch(endpoint, event.target.checked)}
            />
          </TableCell>
          <TableCell align="end">
            <DropdownMenu
              trigger={
                <IconButton size="sm" label={t('actionsFor', { url: endpoint.url })}>
                  <Ellipsis aria-hidden className="size-4" />
                </IconButton>
              }
            >
              <MenuItem onSelect={() => onTest(endpoint)}>{t('test')}</MenuItem>
              <MenuItem onSelect={() => onOpen(endpoint)}>{t('deliveries')}</MenuItem>
              <MenuItem onSelect={() => onEdit(endpoint)}>{common('actions.edit')}</MenuItem>
              <MenuItem onSelect={() => onRotate(endpoint)}>{t('rotate')}</MenuItem>
              <MenuSeparator />
              <MenuItem danger onSelect={() => onRemove(endpoint)}>
                {common('actions.remove')}
              </MenuItem>
            </DropdownMenu>
          </TableCell>
        </TableRow>
      ))}
    </DataTable>
  );
}
