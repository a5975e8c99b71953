'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type EditedGroup, groupDraftOf, groupOf } from './option-draft.ts';
import { OptionForm } from './option-form.tsx';
import { dishesAsking, OptionList } from './option-list.tsx';
import type { useMenuEditor } from './use-menu-editor.ts';

export interface OptionTabProps {
  editor: ReturnType<typeof useMenuEditor>;
  currency: string;
  digits: number;
}

/** The questions dishes ask, and the form of one of them. */
export function OptionTab({ editor, currency, digits }: OptionTabProps) {
  const t = useTranslations('menuEditor');
  const { menu, busy, problems, clearProblems, act } = editor;
  const [open, setOpen] = useState<{ group: EditedGroup | undefined } | null>(null);
  const close = () => {
    setOpen(null);
    clearProblems();
  };
  return (
    <>
      <OptionList menu={menu} currency={currency} onOpen={(group) => setOpen({ group })} />
      {open && (
        <OptionForm
          key={open.group?.id ?? 'new'}
          name={open.group?.name}
          draft={groupDraftOf(open.group, digits)}
          usedBy={open.group ? dishesAsking(menu, open.group.id) : []}
          currency={currency}
          digits={digits}
          busy={busy}
          problems={problems}
          onClose={close}
          onSave={(draft) => {
            const { group } = open;
            act({
              work: (client) =>
                client.menu.saveOptionGroup.mutate({ ...(group ? { id: group.id } : {}), ...groupOf(draft, digits) }),
              said: t('saved', { name: draft.name }),
              done: close,
            });
          }}
          onRemove={() => {
            const { group } = open;
            if (!group) return;
            const { id, ...before } = groupOfEdited(group, digits);
            act({
              work: (client) => client.menu.deleteOptionGroup.mutate({ id }),
              undo: (client) => client.menu.saveOptionGroup.mutate(before),
              said: t('removedNamed', { name: group.name }),
              done: close,
            });
          }}
        />
      )}
    </>
  );
}

/** A group as it can be made again. */
function groupOfEdited(group: EditedGroup, digits: number) {
  const { values, ...rest } = groupOf(groupDraftOf(group, digits), digits);
  return { id: group.id, ...rest, values: values.map(({ id: _, ...value }) => value) };
}
