'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Words } from './item-draft.ts';
import { MealtimeForm } from './mealtime-form.tsx';
import { dishesAt, type EditedMealtime, MealtimeList } from './mealtime-list.tsx';
import type { useMenuEditor } from './use-menu-editor.ts';

/** When parts of the menu are served, and the form of one such time. */
export function MealtimeTab({ editor }: { editor: ReturnType<typeof useMenuEditor> }) {
  const t = useTranslations('menuEditor');
  const { menu, busy, problems, clearProblems, act } = editor;
  const [open, setOpen] = useState<{ mealtime: EditedMealtime | undefined } | null>(null);
  const close = () => {
    setOpen(null);
    clearProblems();
  };
  return (
    <>
      <MealtimeList menu={menu} onOpen={(mealtime) => setOpen({ mealtime })} />
      {open && (
        <MealtimeForm
          key={open.mealtime?.id ?? 'new'}
          mealtime={open.mealtime}
          usedBy={open.mealtime ? dishesAt(menu, open.mealtime.id) : []}
          busy={busy}
          problems={problems}
          onClose={close}
          onSave={(fields) => {
            const { mealtime } = open;
            act({
              work: (client) =>
                client.menu.saveMealtime.mutate({ ...(mealtime ? { id: mealtime.id } : {}), ...fields }),
              ...(mealtime
                ? {
                    undo: (client) =>
                      client.menu.saveMealtime.mutate({ ...mealtime, translations: mealtime.translations as Words }),
                  }
                : {}),
              said: t('saved', { name: fields.name }),
              done: close,
            });
          }}
          onRemove={() => {
            const { mealtime } = open;
            if (!mealtime) return;
            const { id, ...before } = mealtime;
            act({
              work: (client) => client.menu.deleteMealtime.mutate({ id }),
              undo: (client) =>
                client.menu.saveMealtime.mutate({ ...before, translations: before.translations as Words }),
              said: t('removedNamed', { name: mealtime.name }),
              done: close,
            });
          }}
        />
      )}
    </>
  );
}
