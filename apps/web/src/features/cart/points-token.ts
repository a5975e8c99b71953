const NAME = 'tavola.points';

/** The tracking link this browser may spend points by. */
export function pointsToken(): string | undefined {
  try {
    return localStorage.getItem(NAME) ?? undefined;
  } catch {
    return undefined;
  }
}

export function rememberPoints(token: string): void {
  try {
    localStorage.setItem(NAME, token);
  } catch {
    // Storage is switched off: points are then spent from the counter.
  }
}
