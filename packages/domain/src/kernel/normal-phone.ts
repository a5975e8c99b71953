import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** E.164, or the digits alone when the number belongs to no known plan; `country` is where numbers without a prefix are from. */
export function normalPhone(phone: string | undefined, country: string): string | null {
  if (!phone) return null;
  const region = /^[A-Z]{2}$/.test(country) ? { defaultCountry: country as 'PT' } : {};
  return parsePhoneNumberFromString(phone, region)?.number ?? phone.replace(/[^\d+]/g, '');
}
