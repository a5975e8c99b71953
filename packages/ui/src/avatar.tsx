import { cn } from './cn.ts';

const TINTS = [
  'bg-accent-tint text-accent-text',
  'bg-ok-tint text-ok-text',
  'bg-warn-tint text-warn-text',
  'bg-info-tint text-info-text',
];

const initials = (name: string) =>
  name
    .trim()
    .split(/\s+/)
    .flatMap((word, at, words) => (at === 0 || at === words.length - 1 ? [word.charAt(0)] : []))
    .join('')
    .toUpperCase();

/** Initials on a tint that is always the same for the same name. Decoration: the name stands beside it. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  const tint = TINTS[[...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TINTS.length];
  return (
    <span
      aria-hidden
      className={cn(
        'inline-grid size-8 shrink-0 place-items-center rounded-full text-xs font-semibold',
        tint,
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}
