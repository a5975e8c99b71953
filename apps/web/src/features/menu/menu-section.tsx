import type { MenuCategory, MenuItem } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { DishArt } from './dish-art.tsx';
import { DishRow } from './dish-row.tsx';

export interface MenuSectionProps {
  category: MenuCategory;
  /** 0 for a chapter of the menu. */
  depth?: number;
  hrefOf: (item: MenuItem) => string;
  /** Dishes that answer the search; undefined while nothing is searched. */
  found: ReadonlySet<string> | undefined;
  onOpen: (item: MenuItem) => void;
}

const HEADINGS = [
  'font-display text-3xl md:text-4xl',
  'font-display text-xl italic md:text-2xl',
  'font-display text-lg text-ink-2',
];

/** A category with its dishes, then the categories within it, one heading level deeper each. */
export function MenuSection({ category, depth = 0, hrefOf, found, onOpen }: MenuSectionProps) {
  const Heading = (['h2', 'h3', 'h4'] as const)[Math.min(depth, 2)] ?? 'h4';
  const pictured = category.items.some((item) => item.image);
  return (
    <section
      id={category.slug}
      aria-labelledby={`${category.slug}-title`}
      className={cn(
        'scroll-mt-32',
        depth === 0
          ? '-mx-3 px-3 pt-12 [contain-intrinsic-size:auto_60rem] [content-visibility:auto] md:pt-16'
          : 'pt-7',
      )}
    >
      {depth === 0 && category.image && (
        <DishArt
          name={category.name}
          image={category.image}
          size={1_100}
          className="mb-6 h-36 w-full rounded-lg md:h-56"
        />
      )}
      <Heading id={`${category.slug}-title`} className={HEADINGS[Math.min(depth, 2)]}>
        {category.name}
      </Heading>
      {category.description && (
        <p className={cn('max-w-prose text-ink-2', depth === 0 ? 'mt-2' : 'mt-0.5 text-sm')}>{category.description}</p>
      )}
      {category.items.length > 0 && (
        <ul className="mt-2 grid gap-x-14 lg:grid-cols-2">
          {category.items.map((item) => (
            <DishRow
              key={item.id}
              item={item}
              href={hrefOf(item)}
              pictured={pictured}
              dimmed={found !== undefined && !found.has(item.id)}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
      {category.children.map((child) => (
        <MenuSection key={child.id} category={child} depth={depth + 1} hrefOf={hrefOf} found={found} onOpen={onOpen} />
      ))}
    </section>
  );
}
