import { BEER, COCKTAILS, COFFEE_AND_TEA, WITHOUT_ALCOHOL } from './menu-bar.ts';
import { FIRE_FIELD, FIRE_FISH, FIRE_MEAT } from './menu-fire.ts';
import { LATE, LUNCH, POTS, SIDES } from './menu-pots.ts';
import type { DemoCategory, DemoItem } from './menu-shape.ts';
import { RAW_BAR, SMALL_PLATES } from './menu-small-plates.ts';
import { SWEETS } from './menu-sweets.ts';
import { FORTIFIED, RED, SPARKLING, WHITE } from './menu-wine.ts';

const category = (
  slug: string,
  [name, deName]: [string, string],
  [description, deDescription]: [string, string],
  items: DemoItem[],
  children?: DemoCategory[],
): DemoCategory => ({ slug, name, description, de: { name: deName, description: deDescription }, items, children });

/** The whole card of the demo restaurant, in the order it is printed. */
export const DEMO_MENU: DemoCategory[] = [
  category(
    'raw-bar',
    ['Raw and cold', 'Roh und kalt'],
    ['From the auction at six, on ice by seven.', 'Um sechs ersteigert, um sieben auf Eis.'],
    RAW_BAR,
  ),
  category(
    'small-plates',
    ['Small plates', 'Kleine Teller'],
    ['Three make a meal for two.', 'Drei davon sind ein Essen für zwei.'],
    SMALL_PLATES,
  ),
  category(
    'fire',
    ['From the fire', 'Vom Feuer'],
    ['Oak, vine cuttings, and patience.', 'Eiche, Rebholz und Geduld.'],
    [],
    [
      category(
        'fire-fish',
        ['Fish', 'Fisch'],
        ['Whatever came in, whole where possible.', 'Was hereinkam, möglichst im Ganzen.'],
        FIRE_FISH,
      ),
      category(
        'fire-meat',
        ['Meat', 'Fleisch'],
        ['Four farms, all within a day’s drive.', 'Vier Höfe, alle einen Tag entfernt.'],
        FIRE_MEAT,
      ),
      category(
        'fire-field',
        ['Field', 'Feld'],
        ['Vegetables treated like the main thing.', 'Gemüse als Hauptsache.'],
        FIRE_FIELD,
      ),
    ],
  ),
  category(
    'pots',
    ['Rice and pots', 'Reis und Töpfe'],
    ['Twenty minutes; they cannot be hurried.', 'Zwanzig Minuten; schneller geht es nicht.'],
    POTS,
  ),
  category('lunch', ['Lunch', 'Mittag'], ['Noon to half past three.', 'Von zwölf bis halb vier.'], LUNCH),
  category(
    'late',
    ['After ten', 'Nach zehn'],
    ['For the second half of the night.', 'Für die zweite Hälfte der Nacht.'],
    LATE,
  ),
  category('sides', ['Sides', 'Beilagen'], ['To put in the middle.', 'Für die Mitte des Tisches.'], SIDES),
  category('sweets', ['Sweets and cheese', 'Süßes und Käse'], ['One spoon or two.', 'Ein Löffel oder zwei.'], SWEETS),
  category(
    'drinks',
    ['Drinks', 'Getränke'],
    ['Mostly from within sight of the sea.', 'Das meiste aus Sichtweite des Meeres.'],
    [],
    [
      category(
        'wine',
        ['Wine', 'Wein'],
        ['Small growers, poured at cellar temperature.', 'Kleine Winzer, kellerkühl ausgeschenkt.'],
        [],
        [
          category('wine-sparkling', ['Sparkling', 'Schaumwein'], ['To begin with.', 'Für den Anfang.'], SPARKLING),
          category('wine-white', ['White', 'Weiß'], ['Salt, stone, citrus.', 'Salz, Stein, Zitrus.'], WHITE),
          category('wine-red', ['Red', 'Rot'], ['Lighter first.', 'Die leichteren zuerst.'], RED),
          category(
            'wine-fortified',
            ['Port and Madeira', 'Port und Madeira'],
            ['For the end of the table.', 'Für das Ende des Abends.'],
            FORTIFIED,
          ),
        ],
      ),
      category(
        'cocktails',
        ['Cocktails', 'Cocktails'],
        ['Three, done properly.', 'Drei, ordentlich gemacht.'],
        COCKTAILS,
      ),
      category('beer', ['Beer and cider', 'Bier und Cidre'], ['Cold.', 'Kalt.'], BEER),
      category(
        'soft-drinks',
        ['Without alcohol', 'Ohne Alkohol'],
        ['Made with the same care.', 'Mit derselben Sorgfalt gemacht.'],
        WITHOUT_ALCOHOL,
      ),
      category(
        'coffee-tea',
        ['Coffee and tea', 'Kaffee und Tee'],
        ['Before you go.', 'Bevor Sie gehen.'],
        COFFEE_AND_TEA,
      ),
    ],
  ),
];

/** Every item below these categories, in printed order. */
export function demoItems(categories: DemoCategory[] = DEMO_MENU): DemoItem[] {
  return categories.flatMap((entry) => [...entry.items, ...demoItems(entry.children ?? [])]);
}
