import type { ComponentProps } from 'react';
import { cn } from './cn.ts';

/** On or off, effective at once. A native checkbox with the switch role; label it with Field or aria-label. */
export function Switch({ className, ...rest }: Omit<ComponentProps<'input'>, 'type' | 'role'>) {
  return (
    <input
      {...rest}
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its checked state by itself
      role="switch"
      className={cn(
        'relative h-6 w-11 shrink-0 cursor-pointer appearance-none rounded-full border border-line-strong bg-sunken transition-[background-color,border-color] motion-base',
        'before:absolute before:start-0.5 before:top-1/2 before:size-4.5 before:-translate-y-1/2 before:rounded-full before:bg-ink-3 before:transition-[translate,background-color] before:duration-(--motion-base)',
        'checked:border-ok checked:bg-ok checked:before:translate-x-5 checked:before:bg-ok-on disabled:opacity-45',
        className,
      )}
    />
  );
}
