import type { MenuItem } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { formatMoney } from '@tavola/ui/format';
import { useTranslations } from 'next-intl';
import { DishArt } from '../menu/dish-art.tsx';
import { paths } from '../shell/paths.ts';

export interface SignatureDishesProps {
  dishes: MenuItem[];
  slug?: string;
  locale: string;
}

/** Three dishes the house is known for, set like the head of the card. */
export function SignatureDishes({ dishes, slug, locale }: SignatureDishesProps) {
  const t = useTranslations('home');
  if (dishes.length === 0) return null;
  return (
    <section aria-labelledby="signature" className="mx-auto max-w-6xl px-5 py-14 md:px-8 md:py-20">
      <div className="mb-7 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 md:mb-10">
        <h2 id="signature" className="text-2xl md:text-3xl">
          {t('signature.title')}
        </h2>
        <a
          href={paths.menu(slug)}
          className="inline-flex min-h-9 items-center text-accent-text underline-offset-4 hover:underline"
        >
          {t('signature.all')}
        </a>
      </div>
      <ul className="grid gap-x-8 gap-y-9 md:grid-cols-3">
        {dishes.map((dish) => (
          <li key={dish.id}>
            <a
              href={paths.dish(dish.slug, slug)}
              className="group grid grid-cols-[6.5rem_1fr] gap-x-5 md:grid-cols-1 md:gap-y-5"
            >
              <DishArt
                name={dish.name}
                image={dish.image}
                size={360}
                className="aspect-square w-full rounded-lg transition-[scale] motion-slow group-hover:scale-[1.015] md:aspect-[4/3]"
              />
              <div className="min-w-0">
                <div className="flex flex-wrap items-baseline justify-between gap-x-4 md:flex-nowrap">
                  <h3
                    className={cn(
                      'text-lg underline-offset-4 group-hover:underline',
                      dish.soldOut && 'line-through decoration-1',
                    )}
                  >
                    {dish.name}
                  </h3>
                  <span className="tabular w-full whitespace-nowrap text-ink-2 md:w-auto">
                    {dish.soldOut ? t('soldOut') : formatMoney(dish.price, locale)}
                  </span>
                </div>
                <p className="mt-1 text-sm text-ink-2 max-md:line-clamp-3">{dish.description}</p>
              </div>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
