import { type ReactNode, useId } from 'react';
import { cn } from './cn.ts';

export interface SegmentedProps<Value extends string> {
  legend: string;
  choices: readonly { value: Value; label: ReactNode; disabled?: boolean }[];
  value: Value;
  onChange: (value: Value) => void;
  className?: string;
}

/** Two to five exclusive choices side by side: native radio buttons, so arrow keys work. */
export function Segmented<Value extends string>({
  legend,
  choices,
  value,
  onChange,
  className,
}: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className={cn('inline-flex min-w-0 rounded-md border border-line bg-sunken p-0.5', className)}>
      <legend className="sr-only">{legend}</legend>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className={cn(
            'relative flex min-h-8 flex-1 cursor-pointer items-center justify-center gap-1.5 rounded-sm px-3 text-center text-sm text-ink-2 transition-colors motion-fast',
            'has-checked:bg-raised has-checked:font-medium has-checked:text-ink has-checked:shadow-raise has-focus-visible:outline-2 has-focus-visible:outline-focus has-disabled:cursor-not-allowed has-disabled:opacity-45',
          )}
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            disabled={choice.disabled}
            onChange={() => onChange(choice.value)}
            className="absolute inset-0 cursor-[inherit] appearance-none outline-none"
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
