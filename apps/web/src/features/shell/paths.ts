/** Addresses of the diner site. The first location needs no name in them; the others are named by `?location=`. */
const withLocation = (path: string, location?: string, table?: string) => {
  const query = new URLSearchParams({ ...(location ? { location } : {}), ...(table ? { table } : {}) });
  return query.size > 0 ? `${path}?${query}` : path;
};

export const paths = {
  home: (location?: string) => (location ? `/l/${encodeURIComponent(location)}` : '/'),
  menu: (location?: string, table?: string) => withLocation('/menu', location, table),
  /** A dish under its own address. */
  dish: (dish: string, location?: string, table?: string) =>
    withLocation(`/menu/${encodeURIComponent(dish)}`, location, table),
  /** The menu with a dish picked up from it. */
  dishOnMenu: (dish: string, location?: string, table?: string) =>
    `/menu?${new URLSearchParams({ ...(location ? { location } : {}), ...(table ? { table } : {}), dish })}`,
  checkout: (location?: string, table?: string) => withLocation('/checkout', location, table),
  track: (token: string) => `/track/${encodeURIComponent(token)}`,
  review: (token: string) => `/review/${encodeURIComponent(token)}`,
  offer: (token: string) => `/waitlist/${encodeURIComponent(token)}`,
  booking: (token: string) => `/r/${encodeURIComponent(token)}`,
  book: (location?: string) => withLocation('/book', location),
  /** A booking that starts at this party, day and time. */
  bookSlot: (slot: { location: string; date: string; time: string; partySize: number }) =>
    `/book?${new URLSearchParams({ location: slot.location, date: slot.date, time: slot.time, partySize: String(slot.partySize) })}`,
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
};
