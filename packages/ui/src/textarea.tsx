import type { ComponentProps } from 'react';
import { cn } from './cn.ts';
import { CONTROL_LOOK } from './input.tsx';

/** Grows with its text where the browser can; otherwise it scrolls. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea {...rest} rows={rows} className={cn(CONTROL_LOOK, 'field-sizing-content max-h-60 resize-y', className)} />
  );
}
