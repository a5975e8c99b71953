/** `https://example.com`, `https://*.example.com` or `http://localhost:8080`: scheme, host and port, nothing after them. */
const ORIGIN =
  /^https?:\/\/(?:\*\.)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*(?::\d{1,5})?$/i;

export interface WidgetOrigins {
  origins: string[];
  /** What stands in the list and is no address of a site. */
  wrong: string[];
}

/** The sites a list of addresses names, each once; a slash at the end does not matter. */
export function readOrigins(text: string): WidgetOrigins {
  const given = [
    ...new Set(
      text
        .split(/[\s,]+/)
        .filter(Boolean)
        .map((each) => each.replace(/\/$/, '').toLowerCase()),
    ),
  ];
  return { origins: given.filter((each) => ORIGIN.test(each)), wrong: given.filter((each) => !ORIGIN.test(each)) };
}
