export * from './book-for-user.ts';
export * from './change-for-user.ts';
export * from './list-user-bookings.ts';
export * from './read-feed.ts';
