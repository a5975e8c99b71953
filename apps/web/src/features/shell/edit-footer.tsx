'use client';

import { Button } from '@tavola/ui/button';
import type { ReactNode } from 'react';

export interface EditFooterProps {
  /** Id of the form that is saved. */
  form: string;
  busy: boolean;
  /** What saving is called here. */
  save: ReactNode;
  /** Nothing could be saved yet. */
  incomplete?: boolean;
  /** Undefined while there is nothing to remove. */
  removal: { label: ReactNode; run: () => void; busy?: boolean; refused?: boolean } | undefined;
}

/** The foot of a sheet or dialog that edits one thing: removing it at the start, saving it at the end. */
export function EditFooter({ form, busy, save, incomplete, removal }: EditFooterProps) {
  return (
    <div className="flex items-center justify-between gap-3">
      {removal ? (
        <Button variant="quiet" busy={removal.busy} disabled={removal.refused} onClick={removal.run}>
          {removal.label}
        </Button>
      ) : (
        <span />
      )}
      <Button type="submit" form={form} busy={busy} disabled={incomplete}>
        {save}
      </Button>
    </div>
  );
}
