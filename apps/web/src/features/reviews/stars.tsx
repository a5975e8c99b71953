import { cn } from '@tavola/ui/cn';
import { Star } from 'lucide-react';

/** Up to five stars; the words beside or around it say the number. */
export function Stars({ rating, label, className }: { rating: number; label: string; className?: string }) {
  return (
    <span role="img" aria-label={label} className={cn('inline-flex gap-0.5', className)}>
      {[1, 2, 3, 4, 5].map((place) => (
        <Star
          key={place}
          aria-hidden
          className={cn('size-4', place <= Math.round(rating) ? 'fill-star text-star' : 'text-line-strong')}
        />
      ))}
    </span>
  );
}
