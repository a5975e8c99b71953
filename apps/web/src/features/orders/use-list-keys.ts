import { useEffect } from 'react';
import { typingIn } from '@/features/shell/keyboard.ts';

/** j and k move through a list, Escape closes what is open. */
export function useListKeys(
  ids: readonly string[],
  selected: string | undefined,
  onSelect: (id: string | undefined) => void,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const inDialog = event.target instanceof HTMLElement && event.target.closest('dialog') !== null;
      if ((typingIn(event.target) && !inDialog) || event.metaKey || event.ctrlKey || event.altKey) return;
      const at = selected === undefined ? -1 : ids.indexOf(selected);
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      const next = ids[Math.max(0, at + step)];
      if (step !== 0 && next !== undefined && next !== selected) onSelect(next);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [ids, selected, onSelect]);
}
