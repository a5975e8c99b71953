import type { DemoItem } from './menu-shape.ts';

const WINE = {
  station: 'bar',
  taxClass: 'alcohol',
  prepMinutes: 2,
  allergens: ['sulphites'],
  dietary: ['vegan', 'vegetarian', 'gluten_free', 'lactose_free', 'alcohol'],
} satisfies Partial<DemoItem>;

export const SPARKLING: DemoItem[] = [
  {
    ...WINE,
    slug: 'espumante-bruto',
    name: 'Espumante Bruto, Bairrada',
    description: 'Baga and Bical, two years on the lees. Green apple, toast, a dry finish.',
    price: 850,
    options: ['pour-house'],
    picture: true,
    de: {
      name: 'Espumante Bruto, Bairrada',
      description: 'Baga und Bical, zwei Jahre auf der Hefe. Grüner Apfel, Toast, trockener Abgang.',
    },
  },
  {
    ...WINE,
    slug: 'grower-champagne',
    name: 'Grower Champagne, Pinot Meunier',
    description: 'From eight hectares near Épernay, no sugar added. Red berries and chalk.',
    price: 1650,
    options: ['pour-cellar'],
    picture: false,
    houses: { hudson: { price: 1900 } },
    de: {
      name: 'Winzer-Champagner, Pinot Meunier',
      description: 'Von acht Hektar bei Épernay, ohne Zuckerzusatz. Rote Beeren und Kreide.',
    },
  },
];

export const WHITE: DemoItem[] = [
  {
    ...WINE,
    slug: 'loureiro',
    name: 'Loureiro, Vinho Verde',
    description: 'Single vineyard on the Lima. Lime leaf, light, and gone before the oysters are.',
    price: 720,
    options: ['pour-house'],
    picture: true,
    de: {
      name: 'Loureiro, Vinho Verde',
      description: 'Einzellage am Lima. Limettenblatt, leicht, und vor den Austern ausgetrunken.',
    },
  },
  {
    ...WINE,
    slug: 'encruzado',
    name: 'Encruzado, Dão',
    description: 'Old wood, granite soil. Pear skin and smoke; stands up to turbot.',
    price: 980,
    options: ['pour-cellar'],
    picture: false,
    de: {
      name: 'Encruzado, Dão',
      description: 'Altes Holz, Granitboden. Birnenschale und Rauch; hält dem Steinbutt stand.',
    },
  },
  {
    ...WINE,
    slug: 'colares-malvasia',
    name: 'Malvasia, Colares',
    description: 'Grown in sand beside the ocean. You can taste the salt.',
    price: 1120,
    options: ['pour-cellar'],
    stock: 9,
    picture: false,
    de: { name: 'Malvasia, Colares', description: 'Im Sand am Ozean gewachsen. Das Salz schmeckt man.' },
  },
];

export const RED: DemoItem[] = [
  {
    ...WINE,
    slug: 'baga',
    name: 'Baga, Bairrada',
    description: 'Sour cherry, firm and cool. For the octopus, whatever the rules say.',
    price: 890,
    options: ['pour-house'],
    picture: true,
    de: { name: 'Baga, Bairrada', description: 'Sauerkirsche, straff und kühl. Zum Oktopus, gegen alle Regeln.' },
  },
  {
    ...WINE,
    slug: 'douro-field-blend',
    name: 'Old-vine field blend, Douro',
    description: 'Some thirty grapes picked together from terraces planted in 1931.',
    price: 1080,
    options: ['pour-cellar'],
    picture: false,
    de: {
      name: 'Alte Reben, gemischter Satz, Douro',
      description: 'Rund dreißig Sorten, zusammen gelesen, von Terrassen aus dem Jahr 1931.',
    },
  },
  {
    ...WINE,
    slug: 'amphora-red',
    name: 'Amphora red, Alentejo',
    description: 'Fermented in clay, bottled unfiltered. Plum, dust, warm stone.',
    price: 840,
    options: ['pour-house'],
    picture: false,
    de: {
      name: 'Amphorenrotwein, Alentejo',
      description: 'In Ton vergoren, ungefiltert gefüllt. Pflaume, Staub, warmer Stein.',
    },
  },
];

export const FORTIFIED: DemoItem[] = [
  {
    ...WINE,
    slug: 'tawny-port',
    name: 'Tawny Port, ten years',
    description: 'Six centilitres, cool. Walnut and dried fig; made for the custard tart.',
    price: 780,
    picture: true,
    de: {
      name: 'Tawny Port, zehn Jahre',
      description: 'Sechs Zentiliter, kühl. Walnuss und getrocknete Feige; wie gemacht für die Nata.',
    },
  },
  {
    ...WINE,
    slug: 'madeira-sercial',
    name: 'Madeira, Sercial',
    description: 'The dry one. Orange peel and salt, open for months and none the worse.',
    price: 820,
    picture: false,
    de: {
      name: 'Madeira, Sercial',
      description: 'Der trockene. Orangenschale und Salz, seit Monaten offen und kein bisschen müde.',
    },
  },
];
