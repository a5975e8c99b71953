import type { ComponentProps } from 'react';
import { cn } from './cn.ts';

export const CONTROL_LOOK =
  'w-full min-h-10 rounded-md border border-line-strong bg-raised px-3 py-2 text-base text-ink placeholder:text-ink-3 transition-[border-color,box-shadow] motion-fast hover:border-ink-3 focus-visible:border-focus focus-visible:outline-offset-0 aria-invalid:border-danger disabled:bg-sunken disabled:text-ink-3 [[data-surface=cockpit]_&]:min-h-9 [[data-surface=cockpit]_&]:py-1.5 max-md:text-[max(1rem,16px)]';

/** A one-line field; put it inside Field, which gives it its label, hint and error. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={cn(CONTROL_LOOK, className)} />;
}
