import { cn } from '@tavola/ui/cn';

export interface DishArtProps {
  name: string;
  image: string | null;
  /** Pixels the picture is drawn at; the browser picks the file that fits its screen. */
  size: number;
  className?: string;
}

const widths = (image: string, format: 'avif' | 'webp') =>
  [320, 640, 1280].map((width) => `${image}-${width}.${format} ${width}w`).join(', ');

/** A dish's picture, or its initial set like a chapter letter. Decoration: the name stands beside it. */
export function DishArt({ name, image, size, className }: DishArtProps) {
  return (
    <span
      aria-hidden
      className={cn(
        'grid shrink-0 place-items-center overflow-hidden rounded-md',
        image ? 'bg-sunken' : 'border border-line bg-raised',
        className,
      )}
    >
      {image ? (
        <picture className="size-full">
          <source type="image/avif" srcSet={widths(image, 'avif')} sizes={`${size}px`} />
          <img
            src={`${image}-320.webp`}
            srcSet={widths(image, 'webp')}
            sizes={`${size}px`}
            alt=""
            width={size}
            height={size}
            loading="lazy"
            decoding="async"
            className="size-full object-cover"
          />
        </picture>
      ) : (
        <span className="font-display text-3xl text-ink-3 italic select-none">{[...name][0]}</span>
      )}
    </span>
  );
}
