'use client';

import type { MenuForEditing } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Checkbox } from '@tavola/ui/checkbox';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Select } from '@tavola/ui/select';
import { Sheet } from '@tavola/ui/sheet';
import { Textarea } from '@tavola/ui/textarea';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { PictureField } from '../media/picture-field.tsx';
import { categoryTree, type EditedCategory, familyOf } from './category-tree.ts';
import { FormSection } from './form-section.tsx';
import { filledWords, type Words } from './item-draft.ts';
import { TranslationFields } from './translation-fields.tsx';

export interface CategoryDraft {
  name: string;
  slug: string;
  description: string;
  image: string | null;
  active: boolean;
  parentId: string | null;
  translations: Words;
}

export interface CategoryFormProps {
  /** Undefined for a new one. */
  category: EditedCategory | undefined;
  /** Where a new one goes. */
  parentId: string | null;
  menu: MenuForEditing;
  /** Dishes and categories in it; only an empty one can be removed. */
  inside: number;
  busy: boolean;
  problems: Record<string, string>;
  onSave: (draft: CategoryDraft) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** A chapter of the menu: words, picture, place. What lies below it cannot become its parent. */
export function CategoryForm({
  category,
  parentId,
  menu,
  inside,
  busy,
  problems,
  onSave,
  onRemove,
  onClose,
}: CategoryFormProps) {
  const t = useTranslations('menuEditor');
  const common = useTranslations('common');
  const form = useId();
  const [draft, setDraft] = useState<CategoryDraft>({
    name: category?.name ?? '',
    slug: category?.slug ?? '',
    description: category?.description ?? '',
    image: category?.image ?? null,
    active: category?.active ?? true,
    parentId: category ? category.parentId : parentId,
    translations: (category?.translations ?? {}) as Words,
  });
  const set = (change: Partial<CategoryDraft>) => setDraft((known) => ({ ...known, ...change }));
  const family = category ? familyOf(menu.categories, category.id) : new Set<string>();
  return (
    <Sheet
      open
      onClose={onClose}
      title={category?.name ?? t('newCategory')}
      closeLabel={common('actions.close')}
      footer={
        <div className="flex items-center justify-between gap-3">
          {category ? (
            <Button variant="quiet" disabled={inside > 0} busy={busy} onClick={onRemove}>
              {t('removeCategory')}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" form={form} busy={busy} disabled={draft.name.trim() === ''}>
            {category ? common('actions.save') : t('addCategory')}
          </Button>
        </div>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          onSave({ ...draft, translations: filledWords(draft.translations) });
        }}
      >
        <FormSection title={t('sections.words')}>
          <Field label={t('name')} error={problems.name}>
            <Input
              required
              maxLength={120}
              value={draft.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          </Field>
          <Field label={t('description')} error={problems.description}>
            <Textarea
              rows={3}
              maxLength={2_000}
              value={draft.description}
              onChange={(event) => set({ description: event.target.value })}
            />
          </Field>
          <Field label={t('parent')} error={problems.parentId}>
            <Select value={draft.parentId ?? ''} onChange={(event) => set({ parentId: event.target.value || null })}>
              <option value="">{t('top')}</option>
              {categoryTree(menu.categories)
                .filter((entry) => !family.has(entry.category.id))
                .map((entry) => (
                  <option key={entry.category.id} value={entry.category.id}>
                    {'  '.repeat(entry.depth)}
                    {entry.category.name}
                  </option>
                ))}
            </Select>
          </Field>
          <Field label={t('slug')} hint={t('slugHint')} error={problems.slug}>
            <Input maxLength={80} value={draft.slug} onChange={(event) => set({ slug: event.target.value })} />
          </Field>
          <Checkbox
            label={t('active')}
            hint={t('categoryActiveHint')}
            checked={draft.active}
            onChange={(event) => set({ active: event.target.checked })}
          />
        </FormSection>
        <FormSection title={t('sections.picture')}>
          <PictureField value={draft.image} onChange={(image) => set({ image })} />
          {problems.image && <p className="text-sm text-danger-text">{problems.image}</p>}
        </FormSection>
        <FormSection title={t('sections.translations')} hint={t('sections.translationsHint')}>
          <TranslationFields described words={draft.translations} onChange={(translations) => set({ translations })} />
        </FormSection>
        {category && inside > 0 && <p className="text-xs text-ink-3">{t('notEmpty', { count: inside })}</p>}
      </form>
    </Sheet>
  );
}
