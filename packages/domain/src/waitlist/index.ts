export * from './accept-offer.ts';
export * from './end-waits.ts';
export * from './get-offer.ts';
export * from './get-waitlist-entry.ts';
export * from './join-waitlist.ts';
export * from './leave-waitlist.ts';
export * from './offer-tables.ts';
