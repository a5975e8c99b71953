import type { Contact } from '@tavola/shared/schemas';
import { normalPhone } from '../kernel/normal-phone.ts';

/** Ways to recognise the same customer again: the phone number in E.164 where it can be read, the e-mail in small letters. */
export function customerKeys(contact: Pick<Contact, 'phone' | 'email'>, country: string): string[] {
  const phone = normalPhone(contact.phone, country);
  return [...(phone ? [`phone:${phone}`] : []), ...(contact.email ? [`email:${contact.email.toLowerCase()}`] : [])];
}
