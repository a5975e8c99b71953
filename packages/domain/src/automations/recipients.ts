import { and, type DbOrTx, eq, schema } from '@tavola/db';
import { ROLES, type Role } from '@tavola/shared';
import { normalPhone } from '../kernel/normal-phone.ts';
import type { Customer } from './find-customer.ts';
import type { RuleContext } from './rule-context.ts';

export interface Recipients {
  addresses: string[];
  /** Why there is nobody to write to. */
  note?: string;
}

/** The role in `staff:<role>`. */
export function staffRole(to: string): Role | undefined {
  return ROLES.find((role) => to === `staff:${role}`);
}

/** Mail addresses behind `customer`, `location`, `staff:<role>` or a literal. Staff of other locations are left out. */
export async function mailRecipients(
  db: DbOrTx,
  to: string,
  about: { customer: Customer | undefined; context: RuleContext; locationId: string | null },
): Promise<Recipients> {
  if (to === 'customer') return known(about.customer?.email, 'The customer left no e-mail address');
  if (to === 'location') {
    const { location, restaurant } = about.context;
    return known(location?.email || restaurant.email, 'The location has no e-mail address');
  }
  const role = staffRole(to);
  if (!role) return { addresses: [to] };
  const { staff } = schema;
  const members = await db
    .select({ email: staff.email, locationIds: staff.locationIds })
    .from(staff)
    .where(and(eq(staff.role, role), eq(staff.active, true)));
  const addresses = members
    .filter(({ locationIds }) => locationIds === null || !about.locationId || locationIds.includes(about.locationId))
    .map(({ email }) => email);
  return addresses.length > 0 ? { addresses } : { addresses, note: 'No active staff member has this role' };
}

/** The same for text messages, in E.164 as providers want it; staff have no numbers on file. */
export function smsRecipients(
  to: string,
  about: { customer: Customer | undefined; context: RuleContext; country: string },
): Recipients {
  const number = (phone: string | null | undefined) => normalPhone(phone ?? undefined, about.country);
  if (to === 'customer') return known(number(about.customer?.phone), 'The customer left no phone number');
  if (to === 'location') {
    const { location, restaurant } = about.context;
    return known(number(location?.phone || restaurant.phone), 'The location has no phone number');
  }
  if (staffRole(to)) return { addresses: [], note: 'Staff have no phone numbers on file' };
  return known(number(to), 'This is no phone number');
}

const known = (address: string | null | undefined, otherwise: string): Recipients =>
  address ? { addresses: [address] } : { addresses: [], note: otherwise };
