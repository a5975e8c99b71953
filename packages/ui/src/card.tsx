import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn.ts';

export interface CardProps extends Omit<ComponentProps<'section'>, 'title'> {
  title?: ReactNode;
  /** At the end of the title row: a link to the list behind the card. */
  aside?: ReactNode;
}

/** A raised region with an optional title. */
export function Card({ title, aside, className, children, ...rest }: CardProps) {
  return (
    <section {...rest} className={cn('min-w-0 rounded-md border border-line bg-raised p-4 md:p-5', className)}>
      {title && (
        <header className="mb-3 flex items-baseline justify-between gap-3">
          <h2 className="text-base font-medium">{title}</h2>
          {aside && <div className="text-sm text-ink-2">{aside}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
