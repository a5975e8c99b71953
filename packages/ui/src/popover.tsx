'use client';

import { Popover as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { cn } from './cn.ts';

export interface PopoverProps {
  trigger: ReactElement;
  children: ReactNode;
  /** What it is, for screen readers. */
  label: string;
  align?: 'start' | 'center' | 'end';
  /** Given when something inside has to close it. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Prevent its default to send the focus elsewhere than back to the trigger. */
  onCloseAutoFocus?: (event: Event) => void;
  className?: string;
}

/** A small panel beside its trigger; Escape and a press outside close it. Dashboard only: it brings Radix along. */
export function Popover({
  trigger,
  children,
  label,
  align = 'start',
  open,
  onOpenChange,
  onCloseAutoFocus,
  className,
}: PopoverProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          onCloseAutoFocus={onCloseAutoFocus}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={cn('z-50 rounded-md border border-line bg-raised p-4 text-sm text-ink shadow-float', className)}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
