import { type ReactNode, useId } from 'react';
import { Radio } from './checkbox.tsx';
import { cn } from './cn.ts';

export interface RadioChoice<Value extends string> {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  aside?: ReactNode;
  disabled?: boolean;
}

export interface RadioGroupProps<Value extends string> {
  legend: ReactNode;
  /** Under the legend, for example "Choose one". */
  hint?: ReactNode;
  error?: ReactNode;
  name?: string;
  choices: readonly RadioChoice<Value>[];
  value?: Value;
  onChange?: (value: Value) => void;
  className?: string;
}

/** Native radio buttons under one legend: arrow keys, form values and validation come from the browser. */
export function RadioGroup<Value extends string>({
  legend,
  hint,
  error,
  name,
  choices,
  value,
  onChange,
  className,
}: RadioGroupProps<Value>) {
  const id = useId();
  return (
    <fieldset
      aria-describedby={error ? `${id}-error` : undefined}
      aria-invalid={error ? true : undefined}
      className={cn('min-w-0', className)}
    >
      <legend className="text-base font-semibold">{legend}</legend>
      {hint && <p className="text-sm text-ink-3">{hint}</p>}
      <div className="mt-1 divide-y divide-line">
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            name={name ?? id}
            value={choice.value}
            label={choice.label}
            hint={choice.hint}
            aside={choice.aside}
            disabled={choice.disabled}
            checked={value === undefined ? undefined : value === choice.value}
            onChange={() => onChange?.(choice.value)}
          />
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} role="alert" className="mt-1 text-sm text-danger-text">
          {error}
        </p>
      )}
    </fieldset>
  );
}
