'use client';

import { X } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { cn } from './cn.ts';
import { IconButton } from './icon-button.tsx';
import { useNativeDialog } from './use-native-dialog.ts';

export interface DialogProps {
  open: boolean;
  /** Escape, the close button and a press outside all end here. */
  onClose: () => void;
  title: ReactNode;
  /** Keeps the title for screen readers only, when the content opens with its own heading. */
  hideTitle?: boolean;
  description?: ReactNode;
  closeLabel: string;
  children: ReactNode;
  /** Stays at the bottom while the content scrolls: the primary action. */
  footer?: ReactNode;
  className?: string;
}

/** What Dialog and Sheet share: a native modal with a head, a scrolling body and a fixed foot. */
export function DialogShell({
  open,
  onClose,
  title,
  hideTitle,
  description,
  closeLabel,
  children,
  footer,
  className,
}: DialogProps) {
  const ref = useNativeDialog(open);
  const id = useId();
  const pressedOutside = useRef(false);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the browser's own; the click only tells a press on the backdrop
    <dialog
      ref={ref}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-text` : undefined}
      // React lets the close of a modal opened from this one come up here too.
      onClose={(event) => event.target === event.currentTarget && onClose()}
      // Text that is selected out over the edge ends there with a click; only a press that began outside means to leave.
      onMouseDown={(event) => {
        pressedOutside.current = event.target === event.currentTarget;
      }}
      onClick={(event) => event.target === event.currentTarget && pressedOutside.current && onClose()}
      className={cn('m-auto p-0 bg-raised text-ink shadow-float', className)}
    >
      {open && (
        <div className="flex max-h-[inherit] min-h-0 flex-1 flex-col">
          <header className={cn('flex items-start gap-4', hideTitle ? 'absolute end-3 top-3 z-10' : 'px-5 pt-5 pb-3')}>
            <div className={cn('flex-1', hideTitle && 'sr-only')}>
              <h2 id={`${id}-title`} className="text-xl">
                {title}
              </h2>
              {description && (
                <p id={`${id}-text`} className="mt-1 text-sm text-ink-2">
                  {description}
                </p>
              )}
            </div>
            <IconButton
              label={closeLabel}
              onClick={onClose}
              className={cn(hideTitle ? 'rounded-full bg-raised/90 shadow-raise' : '-me-2 -mt-1.5')}
            >
              <X aria-hidden className="size-5" />
            </IconButton>
          </header>
          <div className={cn('min-h-0 flex-1 overflow-y-auto overscroll-contain', hideTitle ? '' : 'px-5 pb-5')}>
            {children}
          </div>
          {footer && (
            <footer className="border-t border-line bg-raised px-5 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
              {footer}
            </footer>
          )}
        </div>
      )}
    </dialog>
  );
}
