import { newId, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Customer } from './find-customer.ts';
import { mailRecipients, smsRecipients } from './recipients.ts';
import { sampleContext } from './sample-context.ts';

const HARBOUR = newId();
const HILL = newId();
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const staff = (email: string, more: Partial<typeof schema.staff.$inferInsert> = {}) => ({
    id: newId(),
    email: `${email}@tavola.test`,
    name: email,
    role: 'manager' as const,
    ...more,
  });
  await database.db
    .insert(schema.staff)
    .values([
      staff('everywhere'),
      staff('harbour', { locationIds: [HARBOUR] }),
      staff('hill', { locationIds: [HILL] }),
      staff('gone', { active: false }),
      staff('owner', { role: 'super_admin' }),
    ]);
});
afterAll(() => database.close());

const customer: Customer = {
  guestId: null,
  name: 'Ana Souza',
  email: 'ana@guest.test',
  phone: '+351912345678',
  locale: 'en',
  tags: [],
  vip: false,
};
const context = sampleContext('reservation.created');
type About = Parameters<typeof mailRecipients>[2] & Parameters<typeof smsRecipients>[1];
const about = (more: Partial<About> = {}) => ({
  customer,
  context,
  country: 'PT',
  locationId: HARBOUR,
  ...more,
});
const withoutAddress = {
  ...context,
  location: { ...context.location, name: '', slug: '', address: '', timezone: 'UTC', email: '', phone: '' },
};
const mail = async (to: string, more?: Parameters<typeof about>[0]) => {
  const { addresses, note } = await mailRecipients(database.db, to, about(more));
  return { addresses: addresses.sort(), note };
};

describe('a mail', () => {
  it('to the customer goes to the address they left', async () => {
    expect((await mail('customer')).addresses).toEqual(['ana@guest.test']);
    const nobody = { addresses: [], note: 'The customer left no e-mail address' };
    expect(await mail('customer', { customer: { ...customer, email: null } })).toEqual(nobody);
    expect(await mail('customer', { customer: undefined })).toEqual(nobody);
  });

  it('to the location goes to its address, or to the restaurant’s', async () => {
    expect((await mail('location')).addresses).toEqual(['harbour@example.com']);
    expect((await mail('location', { context: withoutAddress })).addresses).toEqual(['hello@example.com']);
    const nowhere = { ...withoutAddress, restaurant: { name: '', email: '', phone: '' } };
    expect(await mail('location', { context: nowhere })).toEqual({
      addresses: [],
      note: 'The location has no e-mail address',
    });
  });

  it('to a role goes to its active members of this location', async () => {
    expect((await mail('staff:manager')).addresses).toEqual(['everywhere@tavola.test', 'harbour@tavola.test']);
    expect((await mail('staff:manager', { locationId: null })).addresses).toHaveLength(3);
    expect((await mail('staff:super_admin')).addresses).toEqual(['owner@tavola.test']);
    expect(await mail('staff:staff')).toEqual({ addresses: [], note: 'No active staff member has this role' });
  });

  it('to a literal address goes there', async () => {
    expect((await mail('press@example.com')).addresses).toEqual(['press@example.com']);
  });
});

describe('a text message', () => {
  it('goes to the customer, the location or a literal number; staff have none', () => {
    expect(smsRecipients('customer', about()).addresses).toEqual(['+351912345678']);
    expect(smsRecipients('location', about()).addresses).toEqual(['+351210000000']);
    expect(smsRecipients('location', about({ context: withoutAddress })).addresses).toEqual(['+351210000001']);
    expect(smsRecipients('+4930123456', about()).addresses).toEqual(['+4930123456']);
    expect(smsRecipients('staff:manager', about())).toMatchObject({ addresses: [], note: expect.any(String) });
    expect(smsRecipients('customer', about({ customer: { ...customer, phone: null } })).addresses).toEqual([]);
  });

  it('goes to the number in the form providers take, whatever form it was left in', () => {
    const to = (phone: string, country = 'PT') =>
      smsRecipients('customer', about({ customer: { ...customer, phone }, country })).addresses;
    expect(to('912 345 678')).toEqual(['+351912345678']);
    expect(to('(212) 555-0123', 'US')).toEqual(['+12125550123']);
    expect(to('0049 30 901820', 'DE')).toEqual(['+4930901820']);
    expect(to('ask at the bar')).toEqual([]);
  });
});
