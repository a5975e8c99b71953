import type { SettingField } from '@tavola/shared';
import { minorDigits } from '@tavola/ui/format';

export type SettingValue = string | number | boolean;

/** How many decimals a stored integer is shown with: rates are hundredths of a percent, amounts minor units. */
export function shownDecimals(field: SettingField, currency: string): number {
  if (field.kind !== 'integer') return 0;
  if (field.unit === '1/100 %') return 2;
  return field.unit === 'minor units' ? minorDigits(currency) : 0;
}

/** A stored value as the text of its input. */
export function toText(field: SettingField, value: SettingValue, currency: string): string {
  const decimals = shownDecimals(field, currency);
  return decimals > 0 ? (Number(value) / 10 ** decimals).toFixed(decimals) : String(value);
}

/** The text of an input as the value to store; what is no number stays text, for the server to refuse by name. */
export function fromText(field: SettingField, text: string, currency: string): SettingValue {
  if (field.kind !== 'integer') return text;
  const number = Number(text.trim().replace(',', '.'));
  if (text.trim() === '' || !Number.isFinite(number)) return text;
  return Number((number * 10 ** shownDecimals(field, currency)).toFixed(3));
}
