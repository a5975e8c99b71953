'use client';

import type { MenuForEditing } from '@tavola/shared/schemas';
import { Checkbox } from '@tavola/ui/checkbox';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Sheet } from '@tavola/ui/sheet';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { EditFooter } from '../shell/edit-footer.tsx';
import { CategorySelect } from './category-select.tsx';
import { categoryTree, type EditedCategory, familyOf } from './category-tree.ts';
import { FormSection } from './form-section.tsx';
import { filledWords, type Words } from './item-draft.ts';
import { DescriptionField, PictureSection, SlugField } from './shown-fields.tsx';
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
        <EditFooter
          form={form}
          busy={busy}
          save={category ? common('actions.save') : t('addCategory')}
          incomplete={draft.name.trim() === ''}
          removal={category && { label: t('removeCategory'), run: onRemove, busy, refused: inside > 0 }}
        />
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
          <DescriptionField value={draft.description} error={problems.description} onChange={set} />
          <Field label={t('parent')} error={problems.parentId}>
            <CategorySelect
              tree={categoryTree(menu.categories).filter((entry) => !family.has(entry.category.id))}
              value={draft.parentId ?? ''}
              onChange={(id) => set({ parentId: id || null })}
            >
              <option value="">{t('top')}</option>
            </CategorySelect>
          </Field>
          <SlugField value={draft.slug} error={problems.slug} onChange={set} />
          <Checkbox
            label={t('active')}
            hint={t('categoryActiveHint')}
            checked={draft.active}
            onChange={(event) => set({ active: event.target.checked })}
          />
        </FormSection>
        <PictureSection value={draft.image} error={problems.image} onChange={set} />
        <FormSection title={t('sections.translations')} hint={t('sections.translationsHint')}>
          <TranslationFields described words={draft.translations} onChange={(translations) => set({ translations })} />
        </FormSection>
        {category && inside > 0 && <p className="text-xs text-ink-3">{t('notEmpty', { count: inside })}</p>}
      </form>
    </Sheet>
  );
}
