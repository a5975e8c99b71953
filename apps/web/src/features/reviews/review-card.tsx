'use client';

import type { Review } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Field } from '@tavola/ui/field';
import { Textarea } from '@tavola/ui/textarea';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Stars } from './stars.tsx';

export interface Decision {
  state: 'published' | 'rejected';
  /** Null takes the answer back. */
  reply?: string | null;
}

export interface ReviewCardProps {
  review: Review;
  place: string;
  timezone: string;
  busy: boolean;
  onDecide: (decision: Decision) => void;
}

/** What a guest wrote, what the house answers, and whether others see it. */
export function ReviewCard({ review, place, timezone, busy, onDecide }: ReviewCardProps) {
  const t = useTranslations('reviews');
  const locale = useLocale();
  const [reply, setReply] = useState(review.reply ?? '');
  const [answering, setAnswering] = useState(false);
  const changed = reply.trim() !== (review.reply ?? '');
  const words = changed ? { reply: reply.trim() || null } : {};
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: timezone }).format(
    new Date(review.createdAt),
  );
  return (
    <article className="grid gap-3 rounded-md border border-line bg-raised p-4">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Stars rating={review.rating} label={t('stars', { rating: review.rating })} />
        <span className="font-medium">{review.name}</span>
        <span className="text-ink-3">
          {place} · {date}
        </span>
      </header>
      {review.text ? (
        <p className="max-w-prose whitespace-pre-line">{review.text}</p>
      ) : (
        <p className="text-sm text-ink-3">{t('noWords')}</p>
      )}
      {review.reply && !answering && (
        <blockquote className="max-w-prose border-s-2 border-line-strong ps-3 text-sm text-ink-2">
          <span className="block text-xs text-ink-3">{t('reply')}</span>
          {review.reply}
        </blockquote>
      )}
      {answering && (
        <Field label={t('reply')} hint={t('replyHint')}>
          <Textarea rows={3} maxLength={2_000} value={reply} onChange={(event) => setReply(event.target.value)} />
        </Field>
      )}
      <div className="flex flex-wrap gap-2">
        {review.state !== 'published' && (
          <Button size="sm" busy={busy} onClick={() => onDecide({ state: 'published', ...words })}>
            {t('publish')}
          </Button>
        )}
        {review.state === 'published' && answering && (
          <Button
            size="sm"
            busy={busy}
            disabled={!changed}
            onClick={() => {
              setAnswering(false);
              onDecide({ state: 'published', ...words });
            }}
          >
            {t('saveReply')}
          </Button>
        )}
        {!answering && (
          <Button size="sm" variant="secondary" onClick={() => setAnswering(true)}>
            {review.reply ? t('editReply') : t('answer')}
          </Button>
        )}
        {review.state !== 'rejected' && (
          <Button size="sm" variant="quiet" busy={busy} onClick={() => onDecide({ state: 'rejected', ...words })}>
            {t(review.state === 'published' ? 'hide' : 'reject')}
          </Button>
        )}
      </div>
    </article>
  );
}
