'use client';

import { useTranslations } from 'next-intl';
import { ACTION_ICONS } from './action-kinds.ts';
import type { RuleDraft } from './draft-rule.ts';
import { EMPTY_DRAFT } from './draft-rule.ts';
import { RECIPES, type Recipe, recipeDraft } from './recipes.ts';

/** Rules one might want, to begin from instead of a blank page. */
export function StartingPoints({ onStart }: { onStart: (draft: RuleDraft) => void }) {
  const t = useTranslations('automations');
  const draftOf = (recipe: Recipe) =>
    recipeDraft(recipe, {
      name: t(`recipe.${recipe}`),
      text: (field) => t(`recipeText.${recipe}.${field}` as never),
    });
  return (
    <section aria-labelledby="starting-points" className="max-w-3xl">
      <h2 id="starting-points" className="mb-3 text-lg font-medium">
        {t('editor.start')}
      </h2>
      <ul className="grid gap-3 sm:grid-cols-2">
        {RECIPES.map((recipe) => {
          const draft = draftOf(recipe);
          const Icon = ACTION_ICONS[draft.actions[0]?.kind ?? 'email'];
          return (
            <li key={recipe}>
              <button
                type="button"
                onClick={() => onStart(draft)}
                className="flex min-h-16 w-full items-center gap-3 rounded-md border border-line bg-raised p-4 text-start transition-colors motion-fast hover:border-line-strong hover:bg-sunken/50"
              >
                <Icon aria-hidden className="size-5 shrink-0 text-ink-3" />
                {draft.name}
              </button>
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        onClick={() => onStart(EMPTY_DRAFT)}
        className="mt-4 min-h-10 text-accent-text underline underline-offset-4"
      >
        {t('editor.startOwn')}
      </button>
    </section>
  );
}
