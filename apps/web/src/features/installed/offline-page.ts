export interface OfflinePageProps {
  lang: string;
  /** The restaurant's name. */
  name: string;
  title: string;
  text: string;
  again: string;
  /** CSS custom properties of the restaurant's accent. */
  accent: Record<string, string>;
}

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (text: string): string => text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);

/** The page shown when there is no network: complete in itself, since nothing it could link to can be fetched. */
export function offlinePage({ lang, name, title, text, again, accent }: OfflinePageProps): string {
  const properties = Object.entries(accent)
    .map(([property, value]) => `${property}: ${value};`)
    .join(' ');
  return `<!doctype html>
<html lang="${plain(lang)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<title>${plain(title)} · ${plain(name)}</title>
<style>
  :root { color-scheme: light dark; ${plain(properties)} }
  body {
    margin: 0; min-height: 100dvh; display: grid; place-content: center; padding: 2rem; box-sizing: border-box;
    background: light-dark(#f9f6f0, #14110d); color: light-dark(#231f1a, #f0ebe2);
    font: 1rem/1.6 "Instrument Sans Variable", system-ui, sans-serif;
  }
  main { max-width: 26rem; }
  p { margin: 0 0 1.5rem; }
  .name { margin: 0; font-size: .875rem; opacity: .75; }
  h1 { margin: .25rem 0 1rem; font: 400 2.25rem/1.15 Fraunces, Georgia, serif; }
  a {
    display: inline-flex; align-items: center; min-height: 2.75rem; padding: 0 1.25rem; border-radius: .5rem;
    background: var(--accent, #234b99); color: var(--accent-on, #fff);
    font-weight: 500; text-decoration: none;
  }
  a:focus-visible { outline: 2px solid currentColor; outline-offset: 3px; }
</style>
<main>
  <p class="name">${plain(name)}</p>
  <h1>${plain(title)}</h1>
  <p>${plain(text)}</p>
  <a href="">${plain(again)}</a>
</main>
</html>
`;
}
