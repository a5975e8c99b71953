import { cn } from '@tavola/ui/cn';

export interface PictureThumbProps {
  /** Base path of the picture. */
  path: string;
  /** Pixels it is drawn at. */
  size: number;
  className?: string;
}

/** A picture of the house, small. Decoration: its name stands beside it. */
export function PictureThumb({ path, size, className }: PictureThumbProps) {
  const widths = (format: 'avif' | 'webp') => `${path}-320.${format} 320w, ${path}-640.${format} 640w`;
  return (
    <picture className={cn('block shrink-0 overflow-hidden bg-sunken', className)}>
      <source type="image/avif" srcSet={widths('avif')} sizes={`${size}px`} />
      <img
        src={`${path}-320.webp`}
        srcSet={widths('webp')}
        sizes={`${size}px`}
        alt=""
        width={size}
        height={size}
        loading="lazy"
        decoding="async"
        className="size-full object-cover"
      />
    </picture>
  );
}
