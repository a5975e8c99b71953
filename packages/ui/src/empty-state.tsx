import type { ReactNode } from 'react';
import { cn } from './cn.ts';

export interface EmptyStateProps {
  icon?: ReactNode;
  title: ReactNode;
  /** What to do next, in one sentence. */
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}

/** Nothing here yet: says so and teaches the next step. */
export function EmptyState({ icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cn('mx-auto grid max-w-sm justify-items-center gap-2 px-6 py-14 text-center', className)}>
      {icon && <div className="mb-2 text-ink-3 [&>svg]:size-8 [&>svg]:stroke-[1.4]">{icon}</div>}
      <h2 className="text-lg font-medium">{title}</h2>
      {children && <p className="text-sm text-ink-2">{children}</p>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
