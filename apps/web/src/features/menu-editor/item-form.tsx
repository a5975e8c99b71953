'use client';

import { ALLERGENS, DIETARY_TAGS, ORDER_TYPES, TAX_CLASSES, type TaxClass } from '@tavola/shared';
import type { MenuForEditing } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Checkbox } from '@tavola/ui/checkbox';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Select } from '@tavola/ui/select';
import { Sheet } from '@tavola/ui/sheet';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { EditFooter } from '../shell/edit-footer.tsx';
import { CategorySelect } from './category-select.tsx';
import { categoryTree } from './category-tree.ts';
import { ChoiceGrid } from './choice-grid.tsx';
import { FormSection } from './form-section.tsx';
import { type ItemDraft, problemsOf } from './item-draft.ts';
import { OptionPicker } from './option-picker.tsx';
import { PlaceFields } from './place-fields.tsx';
import { DescriptionField, PictureSection, SlugField } from './shown-fields.tsx';
import { TranslationFields } from './translation-fields.tsx';

export interface ItemFormProps {
  /** Undefined for a new dish. */
  name: string | undefined;
  draft: ItemDraft;
  menu: MenuForEditing;
  locations: readonly { slug: string; name: string }[];
  currency: string;
  digits: number;
  busy: boolean;
  /** What the server refused, by field. */
  problems: Record<string, string>;
  onSave: (draft: ItemDraft) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** Everything there is to say about a dish, on one sheet. */
export function ItemForm({
  name,
  draft: first,
  menu,
  locations,
  currency,
  digits,
  busy,
  problems,
  onSave,
  onRemove,
  onClose,
}: ItemFormProps) {
  const t = useTranslations('menuEditor');
  const common = useTranslations('common');
  const [draft, setDraft] = useState(first);
  const [pressed, setPressed] = useState(false);
  const [removing, setRemoving] = useState(false);
  const form = useId();
  const set = (change: Partial<ItemDraft>) => setDraft((known) => ({ ...known, ...change }));
  const wrong = new Set<string>(pressed ? problemsOf(draft, digits) : []);
  const stations = [...new Set(menu.items.map(({ station }) => station))].sort();
  const save = () => {
    setPressed(true);
    if (problemsOf(draft, digits).length === 0) onSave(draft);
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={name ?? t('newItem')}
      closeLabel={common('actions.close')}
      className="lg:w-[min(48rem,90vw)]"
      footer={
        removing ? (
          <div className="flex flex-wrap items-center justify-end gap-2">
            <p className="flex-1 text-sm">{t('removeItemText')}</p>
            <Button variant="quiet" onClick={() => setRemoving(false)}>
              {t('keep')}
            </Button>
            <Button variant="danger" busy={busy} onClick={onRemove}>
              {t('removeItem')}
            </Button>
          </div>
        ) : (
          <EditFooter
            form={form}
            busy={busy}
            save={name === undefined ? t('addItem') : common('actions.save')}
            removal={name === undefined ? undefined : { label: t('removeItem'), run: () => setRemoving(true) }}
          />
        )
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <FormSection title={t('sections.words')}>
          <Field
            label={t('name')}
            error={problems.name ?? (pressed && !draft.name.trim() ? t('nameMissing') : undefined)}
          >
            <Input
              required
              maxLength={120}
              value={draft.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          </Field>
          <DescriptionField value={draft.description} error={problems.description} onChange={set} />
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              label={t('price', { currency })}
              error={problems.price ?? (wrong.has('price') ? t('notPrice') : undefined)}
            >
              <Input
                inputMode="decimal"
                className="tabular"
                value={draft.price}
                onChange={(event) => set({ price: event.target.value })}
              />
            </Field>
            <Field label={t('category')} error={problems.categoryId}>
              <CategorySelect
                tree={categoryTree(menu.categories)}
                value={draft.categoryId}
                onChange={(categoryId) => set({ categoryId })}
              />
            </Field>
          </div>
          <SlugField value={draft.slug} error={problems.slug} onChange={set} />
          <div className="grid sm:grid-cols-2">
            <Checkbox
              label={t('active')}
              checked={draft.active}
              onChange={(event) => set({ active: event.target.checked })}
            />
            <Checkbox
              label={t('signature')}
              hint={t('signatureHint')}
              checked={draft.signature}
              onChange={(event) => set({ signature: event.target.checked })}
            />
          </div>
        </FormSection>
        <PictureSection value={draft.image} error={problems.image} onChange={set} />
        <FormSection title={t('sections.contains')} hint={t('sections.containsHint')}>
          <DietFields draft={draft} onChange={set} />
        </FormSection>
        <FormSection title={t('sections.kitchen')}>
          <div className="grid gap-4 sm:grid-cols-3">
            <Field label={t('station')} error={problems.station}>
              <Input
                list={`${form}-stations`}
                maxLength={40}
                value={draft.station}
                onChange={(event) => set({ station: event.target.value.toLowerCase() })}
              />
            </Field>
            <datalist id={`${form}-stations`}>
              {stations.map((station) => (
                <option key={station} value={station} />
              ))}
            </datalist>
            <Field
              label={t('prepMinutes')}
              error={problems.prepMinutes ?? (wrong.has('prepMinutes') ? t('notNumber') : undefined)}
            >
              <Input
                inputMode="numeric"
                className="tabular"
                value={draft.prepMinutes}
                onChange={(event) => set({ prepMinutes: event.target.value })}
              />
            </Field>
            <Field label={t('taxClass')}>
              <Select value={draft.taxClass} onChange={(event) => set({ taxClass: event.target.value as TaxClass })}>
                {TAX_CLASSES.map((value) => (
                  <option key={value} value={value}>
                    {t(`tax.${value}`)}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
        </FormSection>
        <FormSection title={t('sections.ordering')} hint={t('sections.orderingHint')}>
          <OrderingFields draft={draft} menu={menu} error={problems.orderTypes} onChange={set} />
        </FormSection>
        <FormSection title={t('sections.options')} hint={t('sections.optionsHint')}>
          <OptionPicker
            groups={menu.optionGroups}
            chosen={draft.optionGroupIds}
            onChange={(optionGroupIds) => set({ optionGroupIds })}
          />
        </FormSection>
        <FormSection title={t('sections.places')} hint={t('sections.placesHint')}>
          {locations.map(({ slug, name: place }) => {
            const values = draft.places[slug];
            return (
              values && (
                <PlaceFields
                  key={slug}
                  name={place}
                  values={values}
                  currency={currency}
                  problem={(field) => (wrong.has(`places.${slug}.${field}`) ? t('notNumber') : undefined)}
                  onChange={(next) => set({ places: { ...draft.places, [slug]: next } })}
                />
              )
            );
          })}
        </FormSection>
        <FormSection title={t('sections.translations')} hint={t('sections.translationsHint')}>
          <TranslationFields described words={draft.translations} onChange={(translations) => set({ translations })} />
        </FormSection>
      </form>
    </Sheet>
  );
}

interface PartProps {
  draft: ItemDraft;
  onChange: (change: Partial<ItemDraft>) => void;
}

function DietFields({ draft, onChange }: PartProps) {
  const t = useTranslations('menuEditor');
  const allergen = useTranslations('common.allergen');
  const dietary = useTranslations('common.dietary');
  return (
    <>
      <ChoiceGrid
        legend={t('allergens')}
        choices={ALLERGENS.map((value) => ({ value, label: allergen(value) }))}
        chosen={draft.allergens}
        onChange={(allergens) => onChange({ allergens })}
      />
      <ChoiceGrid
        legend={t('dietary')}
        choices={DIETARY_TAGS.map((value) => ({ value, label: dietary(value) }))}
        chosen={draft.dietary}
        onChange={(chosen) => onChange({ dietary: chosen })}
      />
    </>
  );
}

function OrderingFields({
  draft,
  menu,
  error,
  onChange,
}: PartProps & { menu: MenuForEditing; error: string | undefined }) {
  const t = useTranslations('menuEditor');
  const type = useTranslations('common.orderType');
  return (
    <>
      <ChoiceGrid
        legend={t('orderTypes')}
        choices={ORDER_TYPES.map((value) => ({ value, label: type(value) }))}
        chosen={draft.orderTypes}
        error={draft.orderTypes.length === 0 ? t('oneType') : error}
        onChange={(orderTypes) => onChange({ orderTypes })}
      />
      {menu.mealtimes.length > 0 && (
        <ChoiceGrid
          legend={t('mealtimes')}
          hint={t('mealtimesHint')}
          choices={menu.mealtimes.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={draft.mealtimeIds}
          onChange={(mealtimeIds) => onChange({ mealtimeIds })}
        />
      )}
    </>
  );
}
