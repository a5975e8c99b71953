import { useEffect } from 'react';
import { typingIn } from '@/features/shell/keyboard.ts';

export interface BumpBar {
  /** Digits 1 to 9 press the big button of the ticket at that position. */
  advance: (position: number) => void;
  /** Takes the last bump of this screen back. */
  recall: () => void;
  toggleAllDay: () => void;
  toggleMarking: () => void;
  toggleSound: () => void;
  toggleFullScreen: () => void;
}

/** Keys of a bump bar or keyboard: 1–9 press, r recall, a all-day, x 86, s sound, f full screen. */
export function useBumpBar(bar: BumpBar): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (typingIn(event.target) || event.metaKey || event.ctrlKey || event.altKey || event.repeat) return;
      if (/^[1-9]$/.test(event.key)) bar.advance(Number(event.key));
      else if (event.key === 'r') bar.recall();
      else if (event.key === 'a') bar.toggleAllDay();
      else if (event.key === 'x') bar.toggleMarking();
      else if (event.key === 's') bar.toggleSound();
      else if (event.key === 'f') bar.toggleFullScreen();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [bar]);
}
