'use client';

import { cn } from './cn.ts';
import { type DialogProps, DialogShell } from './dialog-shell.tsx';

/** A modal that rises from the bottom on a phone and comes from the right from 48rem. */
export function Sheet({ className, ...rest }: DialogProps) {
  return (
    <DialogShell
      {...rest}
      className={cn(
        'surface-sheet mb-0 max-h-[92dvh] w-full max-w-none rounded-t-lg open:flex',
        'md:my-0 md:me-0 md:h-dvh md:max-h-dvh md:w-[min(32rem,90vw)] md:rounded-none',
        className,
      )}
    />
  );
}
