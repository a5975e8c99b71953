import { CircleAlert } from 'lucide-react';
import { cloneElement, type ReactElement, type ReactNode, useId } from 'react';
import { cn } from './cn.ts';

interface ControlProps {
  id?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
}

export interface FieldProps {
  label: ReactNode;
  /** Beside the label, for example "optional" or where a value comes from. */
  aside?: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** One control that takes `id`, `aria-describedby` and `aria-invalid`. */
  children: ReactElement<ControlProps>;
  className?: string;
}

/** Label, hint and error tied to one control by id; the error is announced when it appears. */
export function Field({ label, aside, hint, error, children, className }: FieldProps) {
  const generated = useId();
  const id = children.props.id ?? generated;
  const described = [hint ? `${id}-hint` : undefined, error ? `${id}-error` : undefined].filter(Boolean).join(' ');
  return (
    <div className={cn('grid gap-1.5', className)}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-sm font-medium text-ink">
          {label}
        </label>
        {aside && <span className="text-xs text-ink-3">{aside}</span>}
      </div>
      {cloneElement(children, {
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-3">
          {hint}
        </p>
      )}
      <div aria-live="polite">
        {error && (
          <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm text-danger-text">
            <CircleAlert aria-hidden className="mt-[0.2em] size-3.5 shrink-0" />
            <span>{error}</span>
          </p>
        )}
      </div>
    </div>
  );
}
