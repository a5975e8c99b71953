import { type ALLERGENS, DEFAULT_LOCALE, type Locale, type OrderType } from '@tavola/shared';
import type { Order } from '@tavola/shared/schemas';

interface PaperWords {
  table: string;
  type: Record<OrderType, string>;
  subtotal: string;
  discount: string;
  delivery: string;
  tip: string;
  taxIncluded: string;
  taxAdded: string;
  total: string;
  method: Record<Order['payment']['method'], string>;
  paid: Record<Order['payment']['status'], string>;
  for: string;
  allStations: string;
  allergens: string;
  allergen: Record<(typeof ALLERGENS)[number], string>;
}

const EN: PaperWords = {
  table: 'Table',
  type: { pickup: 'pickup', delivery: 'delivery', dine_in: 'at the table' },
  subtotal: 'Subtotal',
  discount: 'Discount',
  delivery: 'Delivery',
  tip: 'Tip',
  taxIncluded: 'incl. tax',
  taxAdded: '+ tax',
  total: 'TOTAL',
  method: { counter: 'at the counter', on_delivery: 'on delivery', card: 'by card' },
  paid: { unpaid: 'unpaid', pending: 'pending', paid: 'paid', refunded: 'refunded', failed: 'failed' },
  for: 'for',
  allStations: 'all stations',
  allergens: 'allergens',
  allergen: {
    gluten: 'gluten',
    crustaceans: 'crustaceans',
    eggs: 'eggs',
    fish: 'fish',
    peanuts: 'peanuts',
    soy: 'soy',
    milk: 'milk',
    nuts: 'nuts',
    celery: 'celery',
    mustard: 'mustard',
    sesame: 'sesame',
    sulphites: 'sulphites',
    lupin: 'lupin',
    molluscs: 'molluscs',
  },
};

const DE: PaperWords = {
  table: 'Tisch',
  type: { pickup: 'Abholung', delivery: 'Lieferung', dine_in: 'am Tisch' },
  subtotal: 'Zwischensumme',
  discount: 'Rabatt',
  delivery: 'Lieferung',
  tip: 'Trinkgeld',
  taxIncluded: 'inkl. MwSt.',
  taxAdded: '+ MwSt.',
  total: 'SUMME',
  method: { counter: 'an der Theke', on_delivery: 'bei Lieferung', card: 'mit Karte' },
  paid: { unpaid: 'offen', pending: 'in Arbeit', paid: 'bezahlt', refunded: 'erstattet', failed: 'fehlgeschlagen' },
  for: 'für',
  allStations: 'alle Stationen',
  allergens: 'Allergene',
  allergen: {
    gluten: 'Gluten',
    crustaceans: 'Krebstiere',
    eggs: 'Eier',
    fish: 'Fisch',
    peanuts: 'Erdnüsse',
    soy: 'Soja',
    milk: 'Milch',
    nuts: 'Schalenfrüchte',
    celery: 'Sellerie',
    mustard: 'Senf',
    sesame: 'Sesam',
    sulphites: 'Sulfite',
    lupin: 'Lupinen',
    molluscs: 'Weichtiere',
  },
};

const WORDS: Record<Locale, PaperWords> = { en: EN, de: DE };
const isKnown = (locale: string): locale is Locale => locale in WORDS;

/** What stands on receipts and kitchen tickets beside the names of the menu, in the language of the house. */
export const paperWords = (locale: string): PaperWords => WORDS[isKnown(locale) ? locale : DEFAULT_LOCALE];

/** The name of an allergen; one that is not known stays as it is, for leaving it out could hurt somebody. */
export const allergenWord = ({ allergen }: PaperWords, name: string): string =>
  (allergen as Partial<Record<string, string>>)[name] ?? name;
