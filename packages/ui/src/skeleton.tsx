import type { ReactNode } from 'react';
import { cn } from './cn.ts';

/** A grey shape where something will be; give it the size of what comes, so that nothing jumps. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('block animate-shimmer rounded-sm bg-line', className)} />;
}

/** As many of them as rows are likely to come. */
export function SkeletonRows({ count, className }: { count: number; className?: string }) {
  return (
    <div className="grid gap-2">
      {Array.from(Array(count).keys(), (row) => (
        <Skeleton key={row} className={className} />
      ))}
    </div>
  );
}

/** Tells screen readers once that a region is loading, while the skeletons inside stay silent. */
export function Loading({ label, children, className }: { label: string; children: ReactNode; className?: string }) {
  return (
    <div role="status" aria-busy="true" className={className}>
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}
