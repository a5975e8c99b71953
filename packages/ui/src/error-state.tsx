import { CloudOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from './empty-state.tsx';

export interface ErrorStateProps {
  title: ReactNode;
  children?: ReactNode;
  /** Usually a retry button. */
  action?: ReactNode;
  className?: string;
}

/** Something could not be loaded: says what, and offers the way out. Announced when it appears. */
export function ErrorState({ title, children, action, className }: ErrorStateProps) {
  return (
    <div role="alert">
      <EmptyState icon={<CloudOff aria-hidden />} title={title} action={action} className={className}>
        {children}
      </EmptyState>
    </div>
  );
}
