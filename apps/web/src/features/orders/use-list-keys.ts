import { useEffect } from 'react';
import { inField, typingIn } from '@/features/shell/keyboard.ts';

/** j and k move through a list, also from the sheet that shows what is selected; a field keeps its letters. */
export function useListKeys(
  ids: readonly string[],
  selected: string | undefined,
  onSelect: (id: string) => void,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const inSheet = selected !== undefined && inOutermostDialog(event.target);
      if (inField(event.target) || (typingIn(event.target) && !inSheet)) return;
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      const at = selected === undefined ? -1 : ids.indexOf(selected);
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      const next = ids[Math.max(0, at + step)];
      if (step !== 0 && next !== undefined && next !== selected) onSelect(next);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [ids, selected, onSelect]);
}

/** A dialog opened from the sheet asks about what is shown there, so it must not be led away from it. */
function inOutermostDialog(target: EventTarget | null): boolean {
  const dialog = target instanceof HTMLElement ? target.closest('dialog') : null;
  return dialog !== null && !dialog.parentElement?.closest('dialog');
}
