/** What a client did and was told, written before it sends and again after the answer; nothing of the server is in it. */
export interface BookingOperation {
  id: string;
  op: 'hold' | 'confirm' | 'book' | 'cancel' | 'modify' | 'noShow' | 'release';
  key: string;
  /** Canonical text of the input, to tell a repeated key from a reused one. */
  input: string;
  /** Database time the client saw last before sending, epoch ms. */
  sentAt: number;
  answeredAt?: number;
  outcome: 'ok' | 'refused' | 'unknown' | 'pending';
  code?: string;
  replayed?: boolean;
  reservationId?: string;
  holdId?: string;
  /** The deadline the hold was promised with. */
  expiresAt?: number;
  body?: string;
}

export interface BookingAnswer {
  outcome: 'ok' | 'refused' | 'unknown';
  code?: string;
  replayed?: boolean;
  body?: Record<string, unknown>;
}

/** How agents reach the book: over HTTP, or in process for the short form. */
export interface BookingApi {
  call(op: BookingOperation['op'], key: string, input: Record<string, unknown>): Promise<BookingAnswer>;
  /** Times that are free for a party on a day; agents that cannot search ask for what they want at once. */
  search?(place: { location: string; date: string; partySize: number }): Promise<string[]>;
  databaseNow(): Promise<number>;
}
