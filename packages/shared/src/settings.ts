/** Shape of one setting. `env` names the environment variable that stands in while the database says nothing. */
export type SettingField = { label: string; effect: string; env?: string } & (
  | { kind: 'text'; default: string; max: number; multiline?: boolean; format?: 'origins' }
  | { kind: 'email'; default: string }
  | { kind: 'integer'; default: number; min: number; max: number; unit: string }
  | { kind: 'boolean'; default: boolean }
  | { kind: 'choice'; default: string; options: readonly string[] }
  | { kind: 'color'; default: string }
  /** Base path of a picture of the library; empty for none. */
  | { kind: 'picture'; default: '' }
  | { kind: 'secret'; default: '' }
);

const text = (label: string, effect: string, fallback: string, env?: string, max = 120) =>
  ({ kind: 'text', label, effect, default: fallback, max, env }) as const;
const integer = (
  label: string,
  effect: string,
  fallback: number,
  min: number,
  max: number,
  unit: string,
  env?: string,
) => ({ kind: 'integer', label, effect, default: fallback, min, max, unit, env }) as const;
const flag = (label: string, effect: string, fallback: boolean, env?: string) =>
  ({ kind: 'boolean', label, effect, default: fallback, env }) as const;
const choice = <const O extends readonly string[]>(
  label: string,
  effect: string,
  options: O,
  fallback: O[number],
  env?: string,
) =>
  ({ kind: 'choice', label, effect, options, default: fallback, env }) as {
    kind: 'choice';
    label: string;
    effect: string;
    options: O;
    default: O[number];
    env?: string;
  };
const secret = (label: string, effect: string, env?: string) =>
  ({ kind: 'secret', label, effect, default: '', env }) as const;

/**
 * Every setting, once: its words, bounds, default, environment fallback and what changes when it changes.
 * A field listed here without a test that observes its effect fails the build.
 */
export const SETTINGS = {
  general: {
    restaurantName: text(
      'Restaurant name',
      'Shown in the site title, e-mails and receipts.',
      'Tavola',
      'TAVOLA_RESTAURANT_NAME',
    ),
    tagline: text(
      'One line',
      'Shown under the name on the home page.',
      'Book a table or order for tonight.',
      'TAVOLA_TAGLINE',
      160,
    ),
    contactEmail: {
      kind: 'email',
      label: 'Contact e-mail',
      effect: 'Reply address of e-mails and shown to guests.',
      default: '',
      env: 'TAVOLA_CONTACT_EMAIL',
    },
    contactPhone: text('Contact phone', 'Shown in the site footer and e-mails.', '', 'TAVOLA_CONTACT_PHONE', 32),
    defaultLocale: choice(
      'Default language',
      'Used when a visitor states no preference.',
      ['en', 'de'],
      'en',
      'TAVOLA_DEFAULT_LOCALE',
    ),
  },
  reservations: {
    enabled: flag('Online booking', 'Off refuses new holds from guests and agents; staff can still book.', true),
    holdMinutes: integer(
      'Hold time',
      'How long a table stays held before it must be confirmed.',
      5,
      1,
      30,
      'minutes',
      'TAVOLA_HOLD_MINUTES',
    ),
    offerMinutes: integer(
      'Time to take an offer',
      'How long a table that came free is kept for the party on the waitlist it is offered to.',
      15,
      5,
      120,
      'minutes',
    ),
    firstReminderHours: integer(
      'First reminder',
      'So many hours before the visit; whole days mean the same time of day. Held for bookings made or changed from now on.',
      24,
      4,
      168,
      'hours',
    ),
    lastReminderHours: integer(
      'Last reminder',
      'So many hours before the visit. Held for bookings made or changed from now on.',
      2,
      1,
      48,
      'hours',
    ),
    holdLimit: integer(
      'Live holds per channel',
      'More are refused until one is confirmed, released or expires.',
      50,
      1,
      10_000,
      'holds',
    ),
    autoConfirm: flag('Confirm at once', 'Off makes every online booking wait for approval.', true),
    largePartyFrom: integer(
      'Approval from party of',
      'Bookings of this size and above wait for approval.',
      9,
      2,
      500,
      'covers',
    ),
    cancelNoticeMinutes: integer(
      'Cancellation notice',
      'Guests may change or cancel until this long before arrival.',
      120,
      0,
      20_160,
      'minutes',
    ),
    lateAfterMinutes: integer(
      'Late after',
      'The host stand marks a party late this long after its time.',
      15,
      1,
      120,
      'minutes',
    ),
    guestEmailRequired: flag('Ask for an e-mail', 'On refuses a guest booking without an e-mail address.', false),
    widgetOrigins: {
      kind: 'text',
      label: 'Sites with the booking widget',
      effect: 'Only these sites may show it in a frame, one address a line. None by default.',
      default: '',
      max: 2_000,
      multiline: true,
      format: 'origins',
      env: 'TAVOLA_WIDGET_ORIGINS',
    },
  },
  orders: {
    enabled: flag('Online ordering', 'Off refuses new orders from diners and agents.', true),
    autoConfirm: flag('Accept orders at once', 'On sends new orders to the kitchen as confirmed.', false),
    taxIncluded: flag('Prices include tax', 'Off adds tax on top of the menu price.', true),
    taxRateFood: integer('Tax on food', 'Rate in hundredths of a percent (1300 = 13 %).', 1300, 0, 10_000, '1/100 %'),
    taxRateDrink: integer('Tax on soft drinks', 'Rate in hundredths of a percent.', 1300, 0, 10_000, '1/100 %'),
    taxRateAlcohol: integer('Tax on alcohol', 'Rate in hundredths of a percent.', 2300, 0, 10_000, '1/100 %'),
    taxRateOther: integer('Tax on everything else', 'Rate in hundredths of a percent.', 2300, 0, 10_000, '1/100 %'),
    tipsEnabled: flag('Tips', 'Off hides tips and refuses orders that carry one.', true),
    leadMinutes: integer(
      'Lead time',
      'Shortest time from placing to ready, whatever the dishes need.',
      15,
      0,
      480,
      'minutes',
    ),
    slotMinutes: integer('Slot length', 'Step between the times a diner may choose.', 15, 5, 120, 'minutes'),
    slotCapacity: integer('Orders per slot', 'A full slot is closed; 0 means no limit.', 12, 0, 1_000, 'orders'),
    kitchenHands: integer(
      'Dishes made at once',
      'A backlog of more prep minutes than this many hands finish in the lead time moves new orders back; 0 never does.',
      10,
      0,
      100,
      'dishes',
    ),
    maxDaysAhead: integer('Order ahead', 'How many days in advance an order may be scheduled.', 7, 0, 60, 'days'),
    minimumPickup: integer(
      'Minimum for pickup',
      'Smaller carts are refused with BELOW_MINIMUM.',
      0,
      0,
      100_000,
      'minor units',
    ),
    minimumDelivery: integer(
      'Minimum for delivery',
      'Smaller carts are refused with BELOW_MINIMUM; a zone may ask for more.',
      1500,
      0,
      100_000,
      'minor units',
    ),
    tabsEnabled: flag(
      'One bill per table',
      'On puts all rounds ordered at a table on one bill until it is paid; off bills each order alone.',
      true,
    ),
    loyaltyEnabled: flag('Loyalty points', 'Off neither gives nor takes points; balances stay.', false),
    loyaltyEarn: integer(
      'Points earned',
      'Points per 100 minor units paid for dishes, given when the order is complete.',
      1,
      0,
      100,
      'points',
    ),
    loyaltyValue: integer(
      'Value of a point',
      'What one point takes off when it is redeemed.',
      1,
      1,
      1_000,
      'minor units',
    ),
    quoteMinutes: integer(
      'Quote lifetime',
      'How long a quote says that it holds. Every order is priced again when it is placed, however old its quote.',
      15,
      1,
      120,
      'minutes',
    ),
  },
  mail: {
    provider: choice(
      'Send with',
      'Which service carries e-mail; none keeps it in the message log.',
      ['none', 'smtp', 'resend'],
      'none',
      'MAIL_PROVIDER',
    ),
    fromName: text(
      'Sender name',
      'Shown as the sender of e-mails; empty takes the restaurant name.',
      '',
      'MAIL_FROM_NAME',
    ),
    fromEmail: {
      kind: 'email',
      label: 'Sender address',
      effect: 'From address of e-mails.',
      default: 'hello@localhost.localdomain',
      env: 'MAIL_FROM',
    },
    smtpHost: text('SMTP host', 'Server that takes the mail.', '', 'SMTP_HOST'),
    smtpPort: integer('SMTP port', 'Port of that server.', 587, 1, 65_535, '', 'SMTP_PORT'),
    smtpUser: text('SMTP user', 'Sign-in name; empty sends without.', '', 'SMTP_USER'),
    smtpPassword: secret('SMTP password', 'Sign-in password.', 'SMTP_PASSWORD'),
    smtpSecurity: choice(
      'SMTP encryption',
      'TLS from the start, by STARTTLS, or none.',
      ['none', 'starttls', 'tls'],
      'starttls',
      'SMTP_SECURITY',
    ),
    resendApiKey: secret('Resend key', 'Used when sending with Resend.', 'RESEND_API_KEY'),
  },
  sms: {
    provider: choice(
      'Send texts with',
      'Which service carries text messages; log keeps them in the message log.',
      ['log', 'twilio'],
      'log',
      'SMS_PROVIDER',
    ),
    twilioAccountSid: text('Twilio account', 'Account text messages are sent and billed by.', '', 'TWILIO_ACCOUNT_SID'),
    twilioAuthToken: secret('Twilio token', 'Sign-in secret of that account.', 'TWILIO_AUTH_TOKEN'),
    twilioFrom: text('Twilio sender', 'Number or name text messages come from.', '', 'TWILIO_FROM', 32),
  },
  branding: {
    accent: {
      kind: 'color',
      label: 'Accent colour',
      effect: 'Buttons, links and marks of the diner site and e-mails.',
      default: '#234b99',
      env: 'TAVOLA_ACCENT',
    },
    heroPicture: {
      kind: 'picture',
      label: 'Picture on the home page',
      effect: 'Shown beside the name of the restaurant; without one a signature dish is.',
      default: '',
      env: 'TAVOLA_HERO_PICTURE',
    },
  },
} as const satisfies Record<string, Record<string, SettingField>>;

export type SettingGroup = keyof typeof SETTINGS;
export const SETTING_GROUPS = Object.keys(SETTINGS) as SettingGroup[];

type ValueOf<F> = F extends { kind: 'integer' }
  ? number
  : F extends { kind: 'boolean' }
    ? boolean
    : F extends { kind: 'choice'; options: readonly (infer O)[] }
      ? O
      : string;

/** Typed values of one group. */
export type SettingValues<G extends SettingGroup> = {
  [K in keyof (typeof SETTINGS)[G]]: ValueOf<(typeof SETTINGS)[G][K]>;
};

/** Where a value comes from; shown beside each field. */
export const SETTING_SOURCES = ['database', 'environment', 'default'] as const;
export type SettingSource = (typeof SETTING_SOURCES)[number];

/** Groups that hold credentials; only a super admin may read or change them. */
export const SECURE_GROUPS: readonly SettingGroup[] = ['mail', 'sms'];
