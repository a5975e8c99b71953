'use client';

import type { MenuCategory } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';

/** The chapters of the menu, stuck to the top; the one being read is marked and kept in view. */
export function CategoryBar({ categories }: { categories: readonly Pick<MenuCategory, 'slug' | 'name'>[] }) {
  const t = useTranslations('menu');
  const [reading, setReading] = useState(categories[0]?.slug);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    const sections = categories.flatMap(({ slug }) => document.getElementById(slug) ?? []);
    const observer = new IntersectionObserver(
      () => {
        const passed = sections.filter((section) => section.getBoundingClientRect().top < window.innerHeight * 0.35);
        setReading((passed.at(-1) ?? sections[0])?.id);
      },
      { rootMargin: '-35% 0px -64% 0px' },
    );
    for (const section of sections) observer.observe(section);
    return () => observer.disconnect();
  }, [categories]);

  useEffect(() => {
    const bar = list.current;
    const mark = bar?.querySelector<HTMLElement>(`[href="#${CSS.escape(reading ?? '')}"]`);
    if (!bar || !mark) return;
    bar.scrollLeft = mark.offsetLeft - (bar.clientWidth - mark.clientWidth) / 2;
  }, [reading]);

  return (
    <nav aria-label={t('categories')} className="sticky top-0 z-20 border-y border-line bg-ground">
      <ul
        ref={list}
        className="relative mx-auto flex max-w-6xl gap-6 overflow-x-auto overscroll-x-contain scroll-smooth px-5 [scrollbar-width:none] md:px-8"
      >
        {categories.map(({ slug, name }) => (
          <li key={slug} className="shrink-0">
            <a
              href={`#${slug}`}
              aria-current={slug === reading ? 'location' : undefined}
              className={cn(
                'inline-flex min-h-12 items-center border-b-2 text-sm transition-colors motion-fast',
                slug === reading
                  ? 'border-accent font-medium text-ink'
                  : 'border-transparent text-ink-2 hover:text-ink',
              )}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
