import { type RefObject, useEffect, useRef } from 'react';

/** Keeps a native modal dialog in step with `open`; the browser traps focus, makes the page inert and gives focus back. */
export function useNativeDialog(open: boolean): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return ref;
}
