'use client';

import type { MenuItem } from '@tavola/shared/schemas';
import { Badge } from '@tavola/ui/badge';
import { cn } from '@tavola/ui/cn';
import { Field } from '@tavola/ui/field';
import { Textarea } from '@tavola/ui/textarea';
import { useTranslations } from 'next-intl';
import { DishArt } from './dish-art.tsx';
import { DishPrice } from './dish-price.tsx';
import { requiredFirst } from './option-choice.ts';
import { OptionGroup } from './option-group.tsx';
import type { DishOrder } from './use-dish-order.ts';

export interface ItemDetailsProps {
  item: MenuItem;
  order: DishOrder;
  /** Whether it can be ordered at all; without, only the facts are shown. */
  orderable: boolean;
  /** h1 on its own page; absent where the dialog around it already has the name as its title. */
  heading?: 'h1';
}

const COMMENT_MAX = 280;

/** A dish in the hand: picture, words, what it contains, what can be chosen. */
export function ItemDetails({ item, order, orderable, heading: Heading }: ItemDetailsProps) {
  const t = useTranslations('menu');
  const dietary = useTranslations('common.dietary');
  const allergen = useTranslations('common.allergen');
  return (
    <>
      <DishArt
        name={item.name}
        image={item.image}
        size={640}
        className={cn('mb-5 h-56 md:h-72 [&>span]:text-5xl', Heading ? 'w-full' : '-mx-5 -mt-5 rounded-none')}
      />
      <div className="flex items-baseline gap-4">
        {Heading ? (
          <Heading className="flex-1 font-display text-3xl">{item.name}</Heading>
        ) : (
          <p aria-hidden className="flex-1 font-display text-2xl leading-tight">
            {item.name}
          </p>
        )}
        <span className="text-lg">
          <DishPrice item={item} />
        </span>
      </div>
      <p className="mt-2 max-w-prose text-ink-2">{item.description}</p>
      {item.dietary.length > 0 && (
        <p className="mt-3 flex flex-wrap gap-1.5">
          {item.dietary.map((tag) => (
            <Badge key={tag}>{dietary(tag)}</Badge>
          ))}
        </p>
      )}
      <p className="mt-3 text-sm text-ink-2">
        {item.allergens.length > 0 ? (
          <>
            <span className="font-medium text-ink">{t('contains')}</span>{' '}
            {item.allergens.map((name) => allergen(name)).join(', ')}
          </>
        ) : (
          t('containsNone')
        )}
      </p>
      {orderable && (
        <div className="mt-4 divide-y divide-line border-t border-line noscript:hidden">
          {requiredFirst(item.options).map((option) => (
            <OptionGroup
              key={option.id}
              option={option}
              choice={order.choice}
              onChange={(choice) => order.change({ choice })}
              missing={order.pressed && order.missing.includes(option.id)}
            />
          ))}
          <Field label={t('comment')} hint={t('commentHint')} className="pt-4">
            <Textarea
              rows={2}
              maxLength={COMMENT_MAX}
              value={order.comment}
              onChange={(event) => order.change({ comment: event.target.value })}
            />
          </Field>
        </div>
      )}
    </>
  );
}
