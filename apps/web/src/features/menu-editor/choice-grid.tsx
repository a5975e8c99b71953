import { Checkbox } from '@tavola/ui/checkbox';

export interface ChoiceGridProps<Value extends string> {
  legend: string;
  hint?: string;
  error?: string | undefined;
  choices: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}

/** Any of a set, side by side; what is chosen keeps the order of the choices. */
export function ChoiceGrid<Value extends string>({
  legend,
  hint,
  error,
  choices,
  chosen,
  onChange,
}: ChoiceGridProps<Value>) {
  return (
    <fieldset>
      <legend className="text-sm font-medium">{legend}</legend>
      {hint && <p className="text-xs text-ink-3">{hint}</p>}
      <div className="mt-1 grid grid-cols-2 gap-x-4 sm:grid-cols-3">
        {choices.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            className="text-sm"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(
                choices
                  .map((choice) => choice.value)
                  .filter((other) => (other === value ? event.target.checked : chosen.includes(other))),
              )
            }
          />
        ))}
      </div>
      <div aria-live="polite">{error && <p className="mt-1 text-sm text-danger-text">{error}</p>}</div>
    </fieldset>
  );
}
