'use client';

import { IconButton } from '@tavola/ui/icon-button';
import { Popover } from '@tavola/ui/popover';
import { Bell } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { trpc } from '@/client/trpc.tsx';
import { NoticeList } from './notice-list.tsx';

/** A notice is seen this soon after it was rung. */
const LOOK_MS = 5_000;

/** The staff bell in the top bar: how many notices wait, and the latest of them. */
export function NotificationBell() {
  const t = useTranslations('shell.bell');
  const utils = trpc.useUtils();
  const [open, setOpen] = useState(false);
  const list = trpc.notifications.list.useQuery({ limit: 20 }, { refetchInterval: LOOK_MS, retry: false });
  const read = trpc.notifications.read.useMutation({ onSettled: () => utils.notifications.list.invalidate() });
  const unread = list.data?.unread ?? 0;
  return (
    <Popover
      label={t('title')}
      align="end"
      open={open}
      onOpenChange={setOpen}
      className="w-88 max-w-[calc(100vw-1.5rem)] p-0"
      trigger={
        <IconButton label={unread > 0 ? t('unread', { count: unread }) : t('title')} className="relative">
          <Bell aria-hidden className="size-4.5" />
          {unread > 0 && (
            <span
              aria-hidden
              className="absolute -end-0.5 -top-0.5 grid min-w-4.5 place-items-center rounded-full bg-danger px-1 text-xs font-semibold text-danger-on tabular-nums"
            >
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </IconButton>
      }
    >
      <NoticeList
        notices={list.data?.items}
        failed={list.isError}
        unread={unread}
        onRead={(id) => read.mutate({ ids: [id] })}
        onReadAll={() => read.mutate({})}
        onFollow={() => setOpen(false)}
      />
    </Popover>
  );
}
