import type { StaffNotification } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { cn } from '@tavola/ui/cn';
import { Loading, Skeleton } from '@tavola/ui/skeleton';
import Link from 'next/link';
import { useFormatter, useNow, useTranslations } from 'next-intl';

export interface NoticeListProps {
  /** Undefined while they are on their way. */
  notices: StaffNotification[] | undefined;
  failed: boolean;
  unread: number;
  onRead: (id: string) => void;
  onReadAll: () => void;
  onFollow: () => void;
}

/** The latest notices; one that leads somewhere is a link, and following it reads it. */
export function NoticeList({ notices, failed, unread, onRead, onReadAll, onFollow }: NoticeListProps) {
  const t = useTranslations('shell.bell');
  return (
    <div className="flex max-h-[min(32rem,80vh)] flex-col">
      <div className="flex min-h-11 items-center justify-between gap-2 border-b border-line px-3">
        <h2 className="text-sm font-semibold">{t('title')}</h2>
        {unread > 0 && (
          <Button size="sm" variant="quiet" onClick={onReadAll}>
            {t('readAll')}
          </Button>
        )}
      </div>
      {failed && <p className="p-4 text-sm text-danger-text">{t('failed')}</p>}
      {!failed && notices === undefined && (
        <Loading label={t('loading')}>
          <Skeleton className="m-3 h-12" />
        </Loading>
      )}
      {notices?.length === 0 && <p className="p-6 text-center text-sm text-ink-2">{t('none')}</p>}
      {notices && notices.length > 0 && (
        <ul className="divide-y divide-line overflow-y-auto">
          {notices.map((notice) => (
            <li key={notice.id}>
              <Notice notice={notice} onRead={onRead} onFollow={onFollow} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Notice({
  notice,
  onRead,
  onFollow,
}: { notice: StaffNotification } & Pick<NoticeListProps, 'onRead' | 'onFollow'>) {
  const t = useTranslations('shell.bell');
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const isNew = notice.readAt === null;
  const look = cn('block w-full px-3 py-2.5 text-start hover:bg-sunken', isNew && 'border-s-2 border-accent');
  const words = (
    <>
      <span className="flex items-baseline justify-between gap-3">
        <span className={cn('text-sm', isNew ? 'font-semibold' : 'text-ink-2')}>
          {isNew && <span className="sr-only">{t('new')}: </span>}
          {notice.title}
        </span>
        <time dateTime={notice.createdAt} className="shrink-0 text-xs text-ink-3">
          {format.relativeTime(new Date(notice.createdAt), now)}
        </time>
      </span>
      <span className="block text-sm text-ink-2">{notice.body}</span>
    </>
  );
  const read = () => {
    if (isNew) onRead(notice.id);
  };
  if (notice.link === null) {
    return (
      <button type="button" className={look} onClick={read}>
        {words}
      </button>
    );
  }
  return (
    <Link
      href={notice.link}
      className={look}
      onClick={() => {
        read();
        onFollow();
      }}
    >
      {words}
    </Link>
  );
}
