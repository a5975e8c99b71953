'use client';

import { Button } from '@tavola/ui/button';
import { Textarea } from '@tavola/ui/textarea';
import { NotebookPen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';

export interface DayNoteProps {
  location: string;
  date: string;
  note: string;
  mayManage: boolean;
}

/** What everyone at the door should know about the day; every open book shows it at once. */
export function DayNote({ location, date, note, mayManage }: DayNoteProps) {
  const t = useTranslations('book');
  const common = useTranslations('common');
  const [draft, setDraft] = useState<string | null>(null);
  const write = trpc.reservations.setDayNote.useMutation({ onSuccess: () => setDraft(null) });
  if (draft === null) {
    if (!mayManage) return note ? <p className="mb-3 text-sm whitespace-pre-line">{note}</p> : null;
    return (
      <button
        type="button"
        onClick={() => setDraft(note)}
        className="mb-3 flex min-h-8 max-w-full items-start gap-2 rounded-md py-1 pe-2 text-start text-sm text-ink-2 hover:text-ink print:hidden"
      >
        <NotebookPen aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span className={note ? 'whitespace-pre-line text-ink' : undefined}>{note || t('addNote')}</span>
        {note && <span className="sr-only">{t('editNote')}</span>}
      </button>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate({ location, date, note: draft });
  };
  return (
    <form onSubmit={submit} className="mb-3 grid max-w-2xl gap-2">
      <Textarea
        rows={2}
        maxLength={1000}
        autoFocus
        aria-label={t('dayNote')}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && setDraft(null)}
      />
      <div role="alert">
        {write.error && <p className="text-sm text-danger-text">{problemOf(write.error)?.message ?? t('lost')}</p>}
      </div>
      <div className="flex gap-2">
        <Button type="submit" size="sm" busy={write.isPending}>
          {common('actions.save')}
        </Button>
        <Button size="sm" variant="quiet" onClick={() => setDraft(null)}>
          {common('actions.cancel')}
        </Button>
      </div>
    </form>
  );
}
