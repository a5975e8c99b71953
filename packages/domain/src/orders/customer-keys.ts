import type { Contact } from '@tavola/shared/schemas';
import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** Ways to recognise the same customer again: the phone number in E.164 where it can be read, the e-mail in small letters. */
export function customerKeys(contact: Pick<Contact, 'phone' | 'email'>, country: string): string[] {
  const phone = normalPhone(contact.phone, country);
  return [...(phone ? [`phone:${phone}`] : []), ...(contact.email ? [`email:${contact.email.toLowerCase()}`] : [])];
}

/** E.164, or the digits alone when the number belongs to no known plan. */
export function normalPhone(phone: string | undefined, country: string): string | null {
  if (!phone) return null;
  const region = /^[A-Z]{2}$/.test(country) ? { defaultCountry: country as 'PT' } : {};
  return parsePhoneNumberFromString(phone, region)?.number ?? phone.replace(/[^\d+]/g, '');
}
