import { LOCALES, type Locale } from '@tavola/shared';

/** The best of our languages by an `Accept-Language` header; undefined when it names none of them. */
export function preferredLocale(header: string | null): Locale | undefined {
  if (!header) return undefined;
  const wanted = header
    .split(',')
    .map((part, at) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find(Boolean);
      return {
        language: tag.trim().toLowerCase().split('-')[0],
        quality: quality === undefined ? 1 : Number(quality),
        at,
      };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.at - b.at);
  for (const { language } of wanted) {
    const match = LOCALES.find((locale) => locale === language);
    if (match) return match;
  }
  return undefined;
}
