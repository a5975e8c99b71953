/** What the address says, where it is one of the known values. */
export const oneOf = <T extends string>(known: readonly T[], value: string | null): T | undefined =>
  known.find((entry) => entry === value);

/** The address with some parts changed; empty ones leave it, everything else in it stays. */
export function withParams(
  params: URLSearchParams,
  change: Readonly<Record<string, string | undefined>>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}
