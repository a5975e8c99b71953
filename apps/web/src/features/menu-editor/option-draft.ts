import type { OptionKind } from '@tavola/shared';
import type { MenuForEditing } from '@tavola/shared/schemas';
import { filledWords, type Words } from './item-draft.ts';
import { parsePrice, priceText } from './price-text.ts';

export type EditedGroup = MenuForEditing['optionGroups'][number];

export interface ValueDraft {
  /** Of the row in this form. */
  key: string;
  id?: string;
  name: string;
  price: string;
  isDefault: boolean;
  available: boolean;
  translations: Words;
}

/** An option group as its form holds it. */
export interface GroupDraft {
  name: string;
  kind: OptionKind;
  required: boolean;
  min: string;
  max: string;
  translations: Words;
  values: ValueDraft[];
}

export const signedPriceText = (amount: number, digits: number): string =>
  amount < 0 ? `-${priceText(-amount, digits)}` : priceText(amount, digits);

/** Minor units of a surcharge, or of a reduction with a minus; nothing typed adds nothing. */
export function parseSurcharge(text: string, digits: number): number | undefined {
  const typed = text.trim().replace(/^[−–]/, '-');
  if (typed === '') return 0;
  const amount = parsePrice(typed.replace(/^[+-]/, ''), digits);
  return amount === undefined ? undefined : typed.startsWith('-') ? 0 - amount : amount;
}

export function groupDraftOf(group: EditedGroup | undefined, digits: number): GroupDraft {
  return {
    name: group?.name ?? '',
    kind: group?.kind ?? 'single',
    required: group?.required ?? false,
    min: String(group?.min ?? 0),
    max: String(group?.max ?? 1),
    translations: (group?.translations ?? {}) as Words,
    values: (group?.values ?? []).map((value) => ({
      key: value.id,
      id: value.id,
      name: value.name,
      price: signedPriceText(value.price, digits),
      isDefault: value.isDefault,
      available: value.available,
      translations: value.translations as Words,
    })),
  };
}

export type GroupProblem = 'max' | 'min' | 'values' | `values.${number}.${'name' | 'price'}`;

/** What would be refused, by field. */
export function groupProblems(draft: GroupDraft, digits: number): GroupProblem[] {
  const [min, max] = [Number(draft.min), Number(draft.max)];
  const whole = (value: number) => Number.isInteger(value) && value >= 0 && value <= 50;
  return [
    ...(whole(min) ? [] : (['min'] as const)),
    ...(draft.kind === 'single' || (whole(max) && max >= Math.max(1, min)) ? [] : (['max'] as const)),
    ...(draft.values.length > 0 ? [] : (['values'] as const)),
    ...draft.values.flatMap((value, index): GroupProblem[] => [
      ...(value.name.trim() === '' ? [`values.${index}.name` as const] : []),
      ...(parseSurcharge(value.price, digits) === undefined ? [`values.${index}.price` as const] : []),
    ]),
  ];
}

/** The group as the server takes it; call it only when there are no problems. */
export function groupOf(draft: GroupDraft, digits: number) {
  const isSingle = draft.kind === 'single';
  return {
    name: draft.name.trim(),
    kind: draft.kind,
    required: draft.required,
    min: isSingle ? (draft.required ? 1 : 0) : Number(draft.min),
    max: isSingle ? 1 : Number(draft.max),
    translations: filledWords(draft.translations),
    values: draft.values.map(({ id, name, price, isDefault, available, translations }) => ({
      ...(id === undefined ? {} : { id }),
      name: name.trim(),
      price: parseSurcharge(price, digits) ?? 0,
      isDefault,
      available,
      translations: filledWords(translations),
    })),
  };
}
