/** How long a comparison with the database's clock is trusted. */
const TRUST_MS = 10_000;

/**
 * The database's clock, followed by this process's monotonic one between readings, so neither a wrong nor a changed
 * system time matters. It is good enough to propose; the database itself judges every expiry when it is written.
 */
export class DatabaseClock {
  #offset = 0;
  #readAt = Number.NEGATIVE_INFINITY;

  /** Takes over what the database answered to a query sent at `sentAt` (`performance.now()`). */
  observe(databaseNow: number, sentAt: number): void {
    const receivedAt = performance.now();
    this.#offset = databaseNow - (sentAt + receivedAt) / 2;
    this.#readAt = receivedAt;
  }

  now(): number {
    return performance.now() + this.#offset;
  }

  get trusted(): boolean {
    return performance.now() - this.#readAt < TRUST_MS;
  }
}
