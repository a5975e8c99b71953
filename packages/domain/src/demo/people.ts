import { demoId, type Random } from './random.ts';

export type DemoGuest = {
  id: string;
  name: string;
  phone: string | null;
  email: string | null;
  locale: 'en' | 'de';
  vip: boolean;
  tags: string[];
  notes: string;
  allergies: { text: string; consentAt: string } | null;
  createdAt: Date;
};

/** Telephone numbers are from the ranges that regulators set aside for fiction. */
const ORIGINS = [
  {
    weight: 34,
    locale: 'en',
    first: [
      'Inês',
      'Tiago',
      'Beatriz',
      'João',
      'Marta',
      'Rui',
      'Catarina',
      'Duarte',
      'Leonor',
      'Miguel',
      'Sofia',
      'Vasco',
      'Teresa',
      'Gonçalo',
      'Mariana',
      'Nuno',
    ],
    last: [
      'Ferreira',
      'Carvalho',
      'Antunes',
      'Lopes',
      'Meireles',
      'Pacheco',
      'Quintela',
      'Sampaio',
      'Teles',
      'Vaz',
      'Barros',
      'Simões',
    ],
    phone: (digits: string) => `+447700900${digits}`,
  },
  {
    weight: 26,
    locale: 'en',
    first: [
      'Grace',
      'Owen',
      'Priya',
      'Marcus',
      'Hannah',
      'Theo',
      'Naomi',
      'Caleb',
      'Imogen',
      'Desmond',
      'Ruth',
      'Elliot',
      'Maya',
      'Frank',
      'Zoe',
      'Andre',
    ],
    last: [
      'Whitaker',
      'Okafor',
      'Brennan',
      'Patel',
      'Lindqvist',
      'Marsh',
      'Delgado',
      'Ashby',
      'Cohen',
      'Nakamura',
      'Reyes',
      'Holloway',
    ],
    phone: (digits: string) => `+1${['212', '646', '718'][Number(digits[0])] ?? '917'}55501${digits.slice(1)}`,
  },
  {
    weight: 18,
    locale: 'de',
    first: [
      'Anneke',
      'Jonas',
      'Katharina',
      'Matthias',
      'Lena',
      'Sören',
      'Ulrike',
      'Felix',
      'Hannelore',
      'Moritz',
      'Greta',
      'Björn',
    ],
    last: [
      'Baumgartner',
      'Schäfer',
      'Vogt',
      'Krüger',
      'Hoffmann',
      'Lindner',
      'Weiß',
      'Petersen',
      'Brandt',
      'Schönfeld',
    ],
    phone: (digits: string) => `+493023125${digits}`,
  },
  {
    weight: 12,
    locale: 'en',
    first: ['Camille', 'Étienne', 'Solène', 'Bastien', 'Margaux', 'Luc', 'Noémie', 'Rémi'],
    last: ['Fournier', 'Lemaître', 'Girard', 'Chevalier', 'Besson', 'Marchand', 'Perrin'],
    phone: (digits: string) => `+33639981${digits}`,
  },
  {
    weight: 4,
    locale: 'en',
    first: ['Chiara', 'Matteo', 'Francesca', 'Lorenzo'],
    last: ['Moretti', 'Bianchi', 'Ferrero', 'Galli'],
    phone: (digits: string) => `+447700900${digits}`,
  },
  {
    weight: 4,
    locale: 'en',
    first: ['Lucía', 'Álvaro', 'Carmen', 'Íñigo'],
    last: ['Navarro', 'Ibáñez', 'Etxeberria', 'Molina'],
    phone: (digits: string) => `+447700900${digits}`,
  },
  {
    weight: 3,
    locale: 'en',
    first: ['Linnea', 'Anders', 'Sigrid', 'Lars'],
    last: ['Bergström', 'Nilsen', 'Holm', 'Aaltonen'],
    phone: (digits: string) => `+447700900${digits}`,
  },
  {
    weight: 3,
    locale: 'en',
    first: ['Yuki', 'Haruto', 'Akiko', 'Ren'],
    last: ['Tanaka', 'Sato', 'Mori', 'Hayashi'],
    phone: (digits: string) => `+447700900${digits}`,
  },
  {
    weight: 2,
    locale: 'en',
    first: ['Aylin', 'Emre', 'Zofia', 'Tomasz'],
    last: ['Yılmaz', 'Demir', 'Kowalska', 'Zieliński'],
    phone: (digits: string) => `+447700900${digits}`,
  },
] as const;

const TAGS = ['regular', 'wine', 'press', 'neighbour', 'large tips', 'quiet table'];
const STAFF_NOTES = [
  'Prefers the counter, talks to the grill.',
  'Asks for the fish whole, fillets it himself.',
  'Always early; offer a glass at the bar.',
  'Wrote about us in the spring.',
  'Comes with her mother on Sundays.',
  'No background music complaints, twice.',
];
const ALLERGIES = ['Coeliac', 'Nuts, carries a pen', 'Shellfish', 'Lactose', 'Sesame'];

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .replace(/[^a-z]+/g, '');

/** People the restaurant knows, first met over the year before `now`; the early ones come most often. */
export function demoGuests(random: Random, now: Date, count: number): DemoGuest[] {
  const taken = new Set<string>();
  const guests: DemoGuest[] = [];
  while (guests.length < count) {
    const origin = random.weighted(ORIGINS.map((entry) => [entry, entry.weight] as const));
    const [first, last] = [random.pick(origin.first), random.pick(origin.last)];
    const name = `${first} ${last}`;
    if (taken.has(name)) continue;
    taken.add(name);
    const createdAt = new Date(now.getTime() - random.int(30, 360) * 86_400_000 - random.int(0, 86_400) * 1000);
    const vip = random.chance(0.06);
    const digits = String(guests.length % 1000).padStart(3, '0');
    guests.push({
      id: demoId(random, createdAt),
      name,
      phone: random.chance(0.92) ? origin.phone(digits) : null,
      email: random.chance(0.85)
        ? `${plain(first)}.${plain(last)}@example.${random.pick(['com', 'org', 'net'])}`
        : null,
      locale: origin.locale,
      vip,
      tags: random.chance(0.2) ? [random.pick(TAGS)] : [],
      notes: vip || random.chance(0.08) ? random.pick(STAFF_NOTES) : '',
      allergies: random.chance(0.07) ? { text: random.pick(ALLERGIES), consentAt: createdAt.toISOString() } : null,
      createdAt,
    });
  }
  return guests;
}

/** A few people come again and again, most come once or twice; nobody who is in `elsewhere`. */
export function anyGuest(
  random: Random,
  guests: readonly DemoGuest[],
  elsewhere: ReadonlySet<string> = new Set(),
): DemoGuest {
  const free = guests.filter(({ id }) => !elsewhere.has(id));
  return free[Math.floor(random.next() ** 1.7 * free.length)] ?? random.pick(guests);
}
