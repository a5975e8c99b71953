import { Minus, Plus } from 'lucide-react';
import { cn } from './cn.ts';
import { IconButton } from './icon-button.tsx';

export interface StepperProps {
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
  /** What is counted, read aloud with the number: "Guests". */
  label: string;
  decreaseLabel: string;
  increaseLabel: string;
  /** How the number is shown and read, for example "2 guests". */
  format?: (value: number) => string;
  size?: 'sm' | 'md' | 'lg';
  className?: string;
}

/** A whole number between `min` and `max` by two large buttons; changes are announced. */
export function Stepper({
  value,
  onChange,
  min = 0,
  max = 99,
  label,
  decreaseLabel,
  increaseLabel,
  format = String,
  size = 'md',
  className,
}: StepperProps) {
  const set = (next: number) => onChange(Math.min(max, Math.max(min, next)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out inline in every browser
    <div
      role="group"
      aria-label={label}
      className={cn('inline-flex items-center gap-1 rounded-md border border-line-strong bg-raised', className)}
    >
      <IconButton label={decreaseLabel} size={size} disabled={value <= min} onClick={() => set(value - 1)}>
        <Minus aria-hidden className="size-4" />
      </IconButton>
      <output aria-live="polite" className="tabular min-w-8 px-1 text-center font-medium">
        {format(value)}
      </output>
      <IconButton label={increaseLabel} size={size} disabled={value >= max} onClick={() => set(value + 1)}>
        <Plus aria-hidden className="size-4" />
      </IconButton>
    </div>
  );
}
