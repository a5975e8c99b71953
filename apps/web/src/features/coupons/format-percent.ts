/** "10%" or "12.5%" from hundredths of a percent, in the reader's language. */
export const formatPercent = (hundredths: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(hundredths / 10_000);
