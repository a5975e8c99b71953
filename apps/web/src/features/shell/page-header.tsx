import type { ReactNode } from 'react';

export interface PageHeaderProps {
  title: ReactNode;
  lead: ReactNode;
  /** What can be begun here. */
  children?: ReactNode;
}

/** The head of a page that loads its list in the browser: what it is, what it is for, and its first action. */
export function PageHeader({ title, lead, children }: PageHeaderProps) {
  return (
    <header className="mb-5 flex flex-wrap items-end justify-between gap-4">
      <div>
        <h1 className="text-2xl font-semibold">{title}</h1>
        <p className="max-w-prose text-sm text-ink-2">{lead}</p>
      </div>
      {children}
    </header>
  );
}
