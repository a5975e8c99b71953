import type { MenuItem } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { useTranslations } from 'next-intl';
import { DishArt } from './dish-art.tsx';
import { DishPrice } from './dish-price.tsx';
import { IMPLIED } from './find-dishes.ts';
import { useDishNote } from './use-dish-note.ts';

export interface DishRowProps {
  item: MenuItem;
  href: string;
  /** Whether its neighbours carry pictures, so that the texts share one edge. */
  pictured: boolean;
  dimmed: boolean;
  onOpen: (item: MenuItem) => void;
}

/** One line of the printed card: name, dots, price; beneath it the words and the marks. */
export function DishRow({ item, href, pictured, dimmed, onOpen }: DishRowProps) {
  const t = useTranslations('menu');
  const d = useTranslations('common.dietary');
  const implied = new Set(item.dietary.flatMap((tag) => IMPLIED[tag] ?? []));
  const marks = item.dietary.filter((tag) => tag !== 'alcohol' && !implied.has(tag));
  return (
    <li id={`dish-${item.slug}`} data-dimmed={dimmed || undefined} className="group scroll-mt-36">
      <a
        href={href}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
          event.preventDefault();
          onOpen(item);
        }}
        className="-mx-3 flex gap-4 rounded-md px-3 py-3 transition-[background-color,opacity] motion-base hover:bg-sunken/70 group-data-dimmed:opacity-35 focus-visible:group-data-dimmed:opacity-100"
      >
        {pictured && (
          <DishArt
            name={item.name}
            image={item.image}
            size={80}
            className={cn('size-18 md:size-20', !item.available && 'grayscale')}
          />
        )}
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline-last">
            <span className={cn('font-medium', item.soldOut && 'text-ink-3 line-through decoration-1')}>
              {item.name}
            </span>
            <span aria-hidden className="leader max-[22rem]:invisible" />
            <DishPrice item={item} />
          </span>
          <span className="mt-0.5 line-clamp-3 block max-w-prose pe-4 text-sm md:pe-10 text-ink-2">
            {item.description}
          </span>
          <DishState item={item} />
          {marks.length > 0 && (
            <span className="mt-1.5 flex flex-wrap gap-x-2.5 text-xs tracking-wide text-ink-3">
              {marks.map((tag) => (
                <span key={tag}>
                  <span aria-hidden>{t(`mark.${tag}`)}</span>
                  <span className="sr-only">{d(tag)}</span>
                </span>
              ))}
            </span>
          )}
        </span>
      </a>
    </li>
  );
}

function DishState({ item }: { item: MenuItem }) {
  const note = useDishNote(item);
  return note && <span className="mt-1 block text-sm font-medium text-accent-text">{note}</span>;
}
