import { cn } from '@tavola/ui/cn';
import type { ReactNode } from 'react';

export interface TileProps {
  label: string;
  value: ReactNode;
  note: string;
  href: string;
  tone?: 'danger' | undefined;
}

/** A number that opens the list behind it. */
export function Tile({ label, value, note, href, tone }: TileProps) {
  return (
    <div className="relative rounded-md border border-line bg-raised p-4 transition-colors focus-within:border-line-strong hover:border-line-strong">
      <dt className="text-sm text-ink-2">
        <a href={href} className="after:absolute after:inset-0">
          {label}
        </a>
      </dt>
      <dd className="tabular mt-1 text-3xl font-semibold">{value}</dd>
      <dd className={cn('mt-1 text-sm', tone === 'danger' ? 'text-danger-text' : 'text-ink-3')}>{note}</dd>
    </div>
  );
}
