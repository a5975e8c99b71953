'use client';

import { type RefObject, useEffect, useRef } from 'react';

/** Where the tab keeps what a guest typed about a booking. */
export const KEPT_BOOKING = 'tavola.booking-entries';

/** Keeps what is typed into a form while the tab is open: over reload, back, an expired hold and the next booking. */
export function useKeptEntries(key: string): RefObject<HTMLFormElement | null> {
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const form = ref.current;
    if (!form) return;
    const fields = () =>
      [...form.elements].filter(
        (field): field is HTMLInputElement | HTMLTextAreaElement =>
          (field instanceof HTMLInputElement && field.type !== 'hidden') || field instanceof HTMLTextAreaElement,
      );
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
      for (const field of fields()) {
        const entry = typeof kept === 'object' && kept !== null ? Reflect.get(kept, field.name) : undefined;
        // A long note may come back from the server without its end.
        if (typeof entry === 'string' && entry.startsWith(field.value)) field.value = entry;
      }
    } catch {
      // Nothing usable was kept.
    }
    const keep = () => {
      try {
        sessionStorage.setItem(
          key,
          JSON.stringify(Object.fromEntries(fields().map(({ name, value }) => [name, value]))),
        );
      } catch {
        // Storage is switched off: the browser's own memory of the form has to do.
      }
    };
    form.addEventListener('input', keep);
    return () => form.removeEventListener('input', keep);
  }, [key]);
  return ref;
}

/** Forgets one field of what `useKeptEntries` keeps under `key`; the rest stays. */
export function forgetEntry(key: string, name: string): void {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null || !(name in kept)) return;
    sessionStorage.setItem(key, JSON.stringify({ ...kept, [name]: '' }));
  } catch {
    // Nothing usable was kept.
  }
}
