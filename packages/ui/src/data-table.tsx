import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn.ts';
import { ScrollRegion } from './scroll-region.tsx';

export interface DataTableProps {
  /** What the table lists; read aloud, not shown. */
  caption: string;
  /** A row of TableHead cells. */
  head: ReactNode;
  /** TableRow elements. */
  children: ReactNode;
  className?: string;
}

/** The shell of every list: sticky head, hairlines, sideways scroll of its own on small screens. */
export function DataTable({ caption, head, children, className }: DataTableProps) {
  return (
    <ScrollRegion
      as="section"
      aria-label={caption}
      className={cn('overflow-x-auto rounded-md border border-line bg-raised', className)}
    >
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 z-10 bg-raised text-xs text-ink-3 shadow-[inset_0_-1px_0_var(--line)]">
          <tr>{head}</tr>
        </thead>
        <tbody className="divide-y divide-line">{children}</tbody>
      </table>
    </ScrollRegion>
  );
}

export interface TableHeadProps extends Omit<ComponentProps<'th'>, 'align'> {
  align?: 'start' | 'end';
  sort?: 'ascending' | 'descending' | 'none';
}

export function TableHead({ align = 'start', sort, className, ...rest }: TableHeadProps) {
  return (
    <th
      scope="col"
      aria-sort={sort}
      {...rest}
      className={cn('h-9 px-3 font-medium whitespace-nowrap', align === 'end' ? 'text-end' : 'text-start', className)}
    />
  );
}

export function TableRow({ className, selected, ...rest }: ComponentProps<'tr'> & { selected?: boolean }) {
  return (
    <tr
      aria-selected={selected}
      {...rest}
      className={cn('transition-colors motion-fast hover:bg-sunken/60', selected && 'bg-accent-tint', className)}
    />
  );
}

export function TableCell({
  align = 'start',
  className,
  ...rest
}: Omit<ComponentProps<'td'>, 'align'> & { align?: 'start' | 'end' }) {
  return (
    <td
      {...rest}
      className={cn('h-11 px-3 py-2 align-middle', align === 'end' ? 'tabular text-end' : 'text-start', className)}
    />
  );
}
