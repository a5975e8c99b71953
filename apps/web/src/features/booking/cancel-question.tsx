import { Button } from '@tavola/ui/button';
import { Field, type FieldProps } from '@tavola/ui/field';
import { LinkButton } from '@tavola/ui/link-button';
import type { ReactNode } from 'react';
import { BusyForm } from './busy-form.tsx';

export interface CancelQuestionProps {
  /** What it is about, in one line above the question. */
  about?: string;
  title: string;
  /** What cancelling would mean. */
  meaning: ReactNode;
  /** What would be cancelled. */
  children: ReactNode;
  /** Where no leads; the action is below it. */
  path: string;
  intent: string;
  /** The field for a reason, which nobody must give. */
  why: Pick<FieldProps, 'label' | 'aside' | 'children'>;
  yes: string;
  no: string;
}

/** Cancelling on a page of its own, as a plain form: what it means and what would go, before it is done. */
export function CancelQuestion({ about, title, meaning, children, path, intent, why, yes, no }: CancelQuestionProps) {
  return (
    <div className="mx-auto max-w-2xl px-5 pt-8 pb-16 md:px-8 md:pt-14">
      {about && <p className="mb-1 text-sm text-ink-2">{about}</p>}
      <h1 className="font-display text-4xl">{title}</h1>
      <p className="mt-4 text-lg">{meaning}</p>
      <div className="mt-6 rounded-lg border border-line bg-raised p-5 md:p-7">{children}</div>
      <BusyForm action={`${path}/actions/cancel`} className="mt-6 grid gap-5">
        <input type="hidden" name="intent" value={`${intent}:cancel`} />
        <Field {...why} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="danger" size="lg">
            {yes}
          </Button>
          <LinkButton href={path} variant="quiet" size="lg">
            {no}
          </LinkButton>
        </div>
      </BusyForm>
    </div>
  );
}
