import { cn } from '@tavola/ui/cn';

export interface DishArtProps {
  name: string;
  image: string | null;
  /** Pixels the picture is drawn at; the file behind it may be larger. */
  size: number;
  className?: string;
}

/** A dish's picture, or its initial set like a chapter letter. Decoration: the name stands beside it. */
export function DishArt({ name, image, size, className }: DishArtProps) {
  return (
    <span
      aria-hidden
      className={cn('grid shrink-0 place-items-center overflow-hidden rounded-md bg-sunken', className)}
    >
      {image ? (
        // biome-ignore lint/performance/noImgElement: already the right size and format; next/image would add a script
        <img
          src={image}
          alt=""
          width={size}
          height={size}
          loading="lazy"
          decoding="async"
          className="size-full object-cover"
        />
      ) : (
        <span className="font-display text-3xl text-ink-3 italic select-none">{[...name][0]}</span>
      )}
    </span>
  );
}
