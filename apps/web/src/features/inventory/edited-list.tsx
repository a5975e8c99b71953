'use client';

import { Button } from '@tavola/ui/button';
import { EmptyState } from '@tavola/ui/empty-state';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';

export interface EditedListProps {
  /** What beginning a new one is called. */
  add: ReactNode;
  onAdd: () => void;
  /** Shown instead of the list while there is nothing in it. */
  nothing: { icon: ReactNode; title: ReactNode; text: ReactNode } | false;
  children: ReactNode;
}

/** Things of the house in a list, with the way to a new one above. */
export function EditedList({ add, onAdd, nothing, children }: EditedListProps) {
  return (
    <>
      <div className="mb-3 flex justify-end">
        <Button size="sm" variant="secondary" onClick={onAdd}>
          <Plus aria-hidden className="size-4" />
          {add}
        </Button>
      </div>
      {nothing ? (
        <EmptyState icon={nothing.icon} title={nothing.title}>
          {nothing.text}
        </EmptyState>
      ) : (
        children
      )}
    </>
  );
}

/** The name of a row, which opens it. */
export function OpenRow({ onOpen, children }: { onOpen: () => void; children: ReactNode }) {
  return (
    <button type="button" className="min-h-8 text-start font-medium text-accent-text hover:underline" onClick={onOpen}>
      {children}
    </button>
  );
}
