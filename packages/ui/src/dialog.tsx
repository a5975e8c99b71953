'use client';

import { cn } from './cn.ts';
import { type DialogProps, DialogShell } from './dialog-shell.tsx';

/** A modal in the middle of the page. */
export function Dialog({ className, ...rest }: DialogProps) {
  return (
    <DialogShell
      {...rest}
      className={cn(
        'surface-dialog max-h-[min(44rem,calc(100dvh-2rem))] w-[min(34rem,calc(100vw-2rem))] rounded-lg open:flex',
        className,
      )}
    />
  );
}
