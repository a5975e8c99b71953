import type { ReactNode } from 'react';

/** A key on the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid min-w-5 place-items-center rounded-sm border border-line bg-sunken px-1 font-text text-xs leading-4.5 text-ink-3">
      {children}
    </kbd>
  );
}
