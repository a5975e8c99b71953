import { Button } from '@tavola/ui/button';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Textarea } from '@tavola/ui/textarea';
import { Star } from 'lucide-react';
import { useTranslations } from 'next-intl';

export interface ReviewFormProps {
  /** Where the form is sent. */
  action: string;
  /** Key of this intent: sent twice it is one review. */
  intent: string;
  /** Why it was not taken, in the reader's words. */
  refusal?: string | undefined;
}

const STARS = [1, 2, 3, 4, 5] as const;

/** Stars, words and a name as a plain form: it needs no scripts. */
export function ReviewForm({ action, intent, refusal }: ReviewFormProps) {
  const t = useTranslations('reviews.write');
  return (
    <form method="post" action={action} className="mt-8 grid gap-6">
      <input type="hidden" name="intent" value={intent} />
      <fieldset>
        <legend className="mb-2 text-sm font-medium">{t('stars')}</legend>
        <div className="-ms-1.5 flex">
          {STARS.map((rating) => (
            <label
              key={rating}
              className="relative grid size-12 cursor-pointer place-items-center rounded-md text-line-strong has-checked:text-star has-focus-visible:outline-2 has-focus-visible:outline-focus [&:has(~label>input:checked)]:text-star"
            >
              <input
                type="radio"
                name="rating"
                value={rating}
                required
                aria-label={t('of', { rating })}
                className="absolute inset-0 cursor-[inherit] appearance-none outline-none"
              />
              <Star aria-hidden className="size-8 fill-current" />
            </label>
          ))}
        </div>
      </fieldset>
      <Field label={t('text')} hint={t('textHint')}>
        <Textarea name="text" rows={5} maxLength={2_000} />
      </Field>
      <Field label={t('name')} hint={t('nameHint')}>
        <Input name="name" maxLength={60} autoComplete="given-name" />
      </Field>
      {refusal && (
        <p role="alert" className="rounded-md bg-danger-tint px-4 py-3 text-sm text-danger-text">
          {refusal}
        </p>
      )}
      <Button type="submit" size="lg" className="justify-self-start max-sm:w-full">
        {t('send')}
      </Button>
    </form>
  );
}
