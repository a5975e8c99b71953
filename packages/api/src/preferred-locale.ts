import { DEFAULT_LOCALE, LOCALES, type Locale } from '@tavola/shared';

const known = new Map<string, Locale>();
const MOST_REMEMBERED = 500;

/** The best of our languages for an `Accept-Language` header; English when it names none of them. */
export function preferredLocale(header: string | undefined): Locale {
  if (!header) return DEFAULT_LOCALE;
  const remembered = known.get(header);
  if (remembered) return remembered;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const best = choose(header);
  known.set(header, best);
  return best;
}

function choose(header: string): Locale {
  const wanted = header
    .split(',')
    .map((part, at) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find(Boolean);
      return { language: tag.trim().toLowerCase().split('-')[0], quality: Number(quality ?? 1), at };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.at - b.at);
  for (const { language } of wanted) {
    const match = LOCALES.find((locale) => locale === language);
    if (match) return match;
  }
  return DEFAULT_LOCALE;
}
