'use client';

import { ShoppingBag } from 'lucide-react';
import { useTranslations } from 'next-intl';

export interface CartBarProps {
  count: number;
  /** The server's sum of the lines in the reader's words; undefined until it has answered. */
  subtotal: string | undefined;
  href: string;
}

/** At the thumb while anything is in the cart: how much, and the way to checkout. */
export function CartBar({ count, subtotal, href }: CartBarProps) {
  const t = useTranslations('cart');
  if (count === 0) return null;
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-0 z-30 px-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
      <a
        href={href}
        className="pointer-events-auto mx-auto flex min-h-14 max-w-md items-center gap-3 rounded-md bg-accent ps-4 pe-5 text-accent-on shadow-float transition-[background-color,translate,opacity] motion-base hover:bg-accent-hover starting:translate-y-4 starting:opacity-0"
      >
        <ShoppingBag aria-hidden className="size-5 shrink-0" />
        <span className="flex-1 font-medium">{t('view', { count })}</span>
        <span className="tabular font-medium" aria-live="polite">
          {subtotal ?? ''}
        </span>
      </a>
    </div>
  );
}
