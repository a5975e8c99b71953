import type { CancelReason } from '@tavola/shared';

const NOTES = {
  en: [
    'Window table if there is one.',
    'Birthday. A candle is fine, singing is not.',
    'One of us is coeliac.',
    'Pram with us, sleeping we hope.',
    'We come off the 19:40 ferry, may be five minutes late.',
    'Outside if it is dry.',
    'Anniversary, our tenth.',
    'Quiet corner please, one hearing aid.',
    'Two vegetarians.',
    'Theatre at nine, please do not let us linger.',
    'Wheelchair user in the party.',
    'Bringing our own wine, corkage agreed with Rui.',
    'No shellfish for me, everything else.',
    'At the counter if possible.',
    'Dog, small, well behaved.',
  ],
  de: [
    'Gern am Fenster.',
    'Ein Kinderstuhl bitte.',
    'Meine Frau hat eine Nussallergie.',
    'Wir kommen mit dem Rad, ist Platz im Hof?',
    'Geburtstag meines Vaters, er wird siebzig.',
    'Zwei von uns essen vegan.',
  ],
} as const;

export const bookingNotes = (locale: 'en' | 'de'): readonly string[] => NOTES[locale];

export const cancelReasons: readonly CancelReason[] = [
  'guest_request',
  'guest_request',
  'guest_request',
  'illness',
  'weather',
  'duplicate',
  'no_response',
];

export const lineComments = [
  'No coriander',
  'Sauce on the side',
  'Well salted',
  'Cut in half to share',
  'With the mains, please',
  'No onion',
  'Extra napkins',
] as const;

export const orderNotes = [
  'Ring the lower bell',
  'Will be five minutes late',
  'No cutlery needed',
  'Call on arrival, the bell is broken',
  'For the office, third floor',
] as const;

/** Streets for deliveries around the harbour; house numbers are added. */
export const streets = [
  'Rua da Boavista',
  'Rua do Alecrim',
  'Travessa dos Remolares',
  'Rua de São Paulo',
  'Largo do Conde Barão',
  'Rua das Janelas Verdes',
] as const;

/** `[rating, text, name, reply]`; a reply is given where an owner would answer. */
export const reviewWords: readonly (readonly [number, string, string, string | null])[] = [
  [5, 'The octopus is worth the trip on its own. We sat at the counter and watched it happen.', 'Hannah B.', null],
  [
    5,
    'Peixe impecável e ninguém nos apressou. A sobremesa de chocolate com azeite é para repetir.',
    'Beatriz L.',
    null,
  ],
  [
    4,
    'Great seafood rice, a little loud around nine. Ask for the quayside.',
    'Marcus D.',
    'Thank you, Marcus. The far quayside tables are the calm ones; say so when you book.',
  ],
  [5, 'Der beste Steinbutt seit Jahren, und die Rechnung war ehrlich.', 'Moritz V.', null],
  [
    3,
    'Food excellent, but our starter took forty minutes on a Saturday.',
    'Naomi C.',
    'That was too long. We have since moved two cooks to the cold side on Saturdays.',
  ],
  [
    5,
    'They remembered that my daughter cannot eat nuts. From the booking, without my asking again.',
    'Catarina S.',
    null,
  ],
  [5, 'Une carte courte, des produits justes. Les huîtres étaient parfaites.', 'Solène G.', null],
  [4, 'Ordered for pickup, ready to the minute. Fries survive the walk home, just.', 'Owen M.', null],
  [5, 'Midnight toastie after the concert. No notes.', 'Zoe R.', null],
  [4, 'Leeks in ash, who knew. Wine list small but every glass was good.', 'Theo A.', null],
  [
    2,
    'Our table was given away after twenty minutes. We had called.',
    'Frank H.',
    'We are sorry. The call reached us after the table had gone; dinner is on us if you try again.',
  ],
  [5, 'Il polpo, il pane, il fuoco. Torneremo.', 'Chiara M.', null],
  [5, 'The pork with clams. My father cried a little, he says it was the smoke.', 'Inês F.', null],
  [4, 'Gute Küche, freundlich, schöne Lage. Draußen wird es abends frisch, Decken liegen bereit.', 'Lena P.', null],
  [5, 'Custard tart and an old tawny at the bar: the best quarter of an hour of the week.', 'Ruth K.', null],
  [4, 'Vegetarian and not an afterthought. The cabbage is ridiculous.', 'Priya W.', null],
];
