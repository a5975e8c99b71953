import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn.ts';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  label: ReactNode;
  hint?: ReactNode;
  /** At the far end of the row, for example a price. */
  aside?: ReactNode;
}

const BOX =
  'peer size-5 shrink-0 appearance-none border border-line-strong bg-raised transition-[background-color,border-color] motion-fast checked:border-accent checked:bg-accent disabled:opacity-45';

function ChoiceRow({
  label,
  hint,
  aside,
  className,
  children,
  disabled,
}: Omit<CheckboxProps, keyof ComponentProps<'input'>> & {
  className?: string;
  children: ReactNode;
  disabled?: boolean;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child passed in
    <label
      className={cn(
        'flex min-h-10 items-start gap-3 py-2.5 text-base leading-5',
        disabled ? 'cursor-not-allowed text-ink-3' : 'cursor-pointer',
        className,
      )}
    >
      <span className="relative grid place-items-center">{children}</span>
      <span className="grid flex-1 gap-0.5">
        <span>{label}</span>
        {hint && <span className="text-sm text-ink-3">{hint}</span>}
      </span>
      {aside && <span className="tabular text-ink-2">{aside}</span>}
    </label>
  );
}

/** A native checkbox in a row that is pressable all over. */
export function Checkbox({ label, hint, aside, className, ...rest }: CheckboxProps) {
  return (
    <ChoiceRow label={label} hint={hint} aside={aside} className={className} disabled={rest.disabled}>
      <input {...rest} type="checkbox" className={cn(BOX, 'rounded-sm')} />
      <svg
        aria-hidden
        viewBox="0 0 16 16"
        className="pointer-events-none absolute size-3.5 text-accent-on opacity-0 peer-checked:opacity-100"
      >
        <path
          d="m3 8.5 3.2 3.2L13 4.8"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </ChoiceRow>
  );
}

/** One of a set; give all of them the same `name` and wrap them in RadioGroup. */
export function Radio({ label, hint, aside, className, ...rest }: CheckboxProps) {
  return (
    <ChoiceRow label={label} hint={hint} aside={aside} className={className} disabled={rest.disabled}>
      <input {...rest} type="radio" className={cn(BOX, 'rounded-full')} />
      <span
        aria-hidden
        className="pointer-events-none absolute size-2 scale-50 rounded-full bg-accent-on opacity-0 transition-[scale,opacity] motion-fast peer-checked:scale-100 peer-checked:opacity-100"
      />
    </ChoiceRow>
  );
}
