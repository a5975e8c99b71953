import type { ReactNode } from 'react';

/** One question of a long form: its title at the side where there is room, its fields beside it. */
export function FormSection({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-6 gap-y-3 border-t border-line py-5 first:border-t-0 first:pt-0 lg:grid-cols-[10rem_minmax(0,1fr)]">
      <div>
        <h3 className="text-sm font-semibold">{title}</h3>
        {hint && <p className="mt-1 text-xs text-ink-3">{hint}</p>}
      </div>
      <div className="grid gap-4">{children}</div>
    </section>
  );
}
