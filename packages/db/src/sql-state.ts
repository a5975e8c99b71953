/** SQLSTATE of a database error, wherever the driver or Drizzle put it; undefined for anything else. */
export function sqlState(error: unknown): string | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string' && /^[0-9A-Z]{5}$/.test(current.code))
      return current.code;
  }
  return undefined;
}

/** Name of the violated constraint, when the error carries one. */
export function violatedConstraint(error: unknown): string | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('constraint_name' in current && typeof current.constraint_name === 'string') return current.constraint_name;
  }
  return undefined;
}

/** True when the connection broke, so a COMMIT that was under way may or may not have happened. */
export function isConnectionLoss(error: unknown): boolean {
  const lost = /^(CONNECTION_(CLOSED|ENDED|DESTROYED)|ECONNRESET|EPIPE|ECONNREFUSED|57P0[123]|08\w{3})$/;
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string' && lost.test(current.code)) return true;
  }
  return false;
}

/** True for failures of the moment (a lost connection, a conflict, a lock, exhausted or stopped resources), not of what was asked. */
export function isPassing(error: unknown): boolean {
  return isConnectionLoss(error) || /^(40|53|57)|^55P03$/.test(sqlState(error) ?? '');
}
