// Loaded before a server that is to have a wrong clock: `--import …/shifted-clock.mjs?<ms>`.
const shift = Number(new URL(import.meta.url).search.slice(1));
const now = Date.now;
const Real = Date;

globalThis.Date = class extends Real {
  constructor(...given) {
    super(...(given.length === 0 ? [now() + shift] : given));
  }

  static now() {
    return now() + shift;
  }
};
