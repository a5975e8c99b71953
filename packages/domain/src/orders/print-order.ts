import type { Order } from '@tavola/shared/schemas';
import { DateTime } from 'luxon';
import type { Ctx } from '../kernel/ctx.ts';
import { findLocation } from '../locations/find-location.ts';
import { escPos } from './esc-pos.ts';
import { findOrder } from './find-order.ts';
import { getOrder } from './get-order.ts';
import { allergenWord, paperWords } from './paper-words.ts';
import { readLines } from './read-orders.ts';

export interface PrintOrder {
  id: string;
  /** A receipt has prices; a kitchen ticket has what a cook needs. */
  kind: 'receipt' | 'kitchen';
  /** Only this station's lines, on a kitchen ticket. */
  station?: string | undefined;
  /** Characters per line: 32 for 58 mm paper, 42 or 48 for 80 mm. */
  width?: 32 | 42 | 48 | undefined;
}

export interface PrintLine {
  text: string;
  align?: 'left' | 'center';
  isBold?: boolean;
  isBig?: boolean;
}

/** The order as text and as ESC/POS bytes (base64) for a thermal printer, in the language of the house. */
export async function printOrder(ctx: Ctx, input: PrintOrder): Promise<{ text: string; escpos: string }> {
  const order = await getOrder(ctx, { id: input.id });
  const width = input.width ?? 42;
  const lines =
    input.kind === 'receipt' ? await receipt(ctx, order, width) : await kitchenTicket(ctx, order, width, input.station);
  const text = lines.map(({ text: line, align }) => (align === 'center' ? centered(line, width) : line)).join('\n');
  return { text: `${text}\n`, escpos: escPos(lines).toString('base64') };
}

async function receipt(ctx: Ctx, order: Order, width: number): Promise<PrintLine[]> {
  const [location, { restaurantName, defaultLocale }] = await Promise.all([
    findLocation(ctx, order.location),
    ctx.settings.get('general'),
  ]);
  const money = moneyIn(order.totals.currency);
  const row = (left: string, amount: number): PrintLine => ({ text: columns(left, money(amount), width) });
  const { totals } = order;
  const words = paperWords(defaultLocale);
  const taxNote = totals.taxIncluded ? words.taxIncluded : words.taxAdded;
  return [
    { text: restaurantName, align: 'center', isBold: true },
    { text: location.name, align: 'center' },
    { text: [location.addressLine1, location.addressCity].filter((part) => part !== '').join(', '), align: 'center' },
    rule(width),
    {
      text: columns(
        `#${order.number}  ${order.table ? `${words.table} ${order.table}` : words.type[order.type]}`,
        timeOf(order.placedAt, order),
        width,
      ),
    },
    rule(width),
    ...order.lines.flatMap((line) => [
      row(`${line.quantity} x ${line.name}`, line.total.amount),
      ...line.options.map((option) => ({
        text: `    ${option.quantity > 1 ? `${option.quantity} x ` : ''}${option.name}`,
      })),
    ]),
    rule(width),
    row(words.subtotal, totals.subtotal),
    ...(totals.discount > 0 ? [row(`${words.discount} ${order.coupon ?? ''}`.trim(), -totals.discount)] : []),
    ...(totals.deliveryFee > 0 ? [row(words.delivery, totals.deliveryFee)] : []),
    ...(totals.tip > 0 ? [row(words.tip, totals.tip)] : []),
    ...totals.taxes.map((tax) => row(`${taxNote} ${tax.name}`, tax.amount)),
    { ...row(`${words.total} ${totals.currency}`, totals.total), isBold: true },
    rule(width),
    { text: `${words.method[order.payment.method]}, ${words.paid[order.payment.status]}`, align: 'center' },
  ];
}

async function kitchenTicket(ctx: Ctx, order: Order, width: number, station: string | undefined): Promise<PrintLine[]> {
  const [{ order: row }, { defaultLocale }] = await Promise.all([
    findOrder(ctx, order.id),
    ctx.settings.get('general'),
  ]);
  const words = paperWords(defaultLocale);
  const lines = (await readLines(ctx.db, [row.id])).get(row.id) ?? [];
  const mine = lines.filter((line) => station === undefined || line.station === station);
  return [
    { text: `#${order.number}`, align: 'center', isBig: true, isBold: true },
    {
      text: columns(
        (order.table ? `${words.table} ${order.table}` : words.type[order.type]).toUpperCase(),
        `${words.for} ${timeOf(order.readyAt, order)}`,
        width,
      ),
      isBold: true,
    },
    { text: `${station ?? words.allStations} - ${order.contact.name}` },
    rule(width),
    ...mine.flatMap((line): PrintLine[] => [
      { text: `${line.quantity} x ${line.name}`, isBold: true },
      ...line.options.map((option) => ({
        text: `    ${option.quantity > 1 ? `${option.quantity} x ` : ''}${option.name}`,
      })),
      ...(line.comment ? [{ text: `    ! ${line.comment}` }] : []),
      ...(line.allergens.length > 0
        ? [{ text: `    ${words.allergens}: ${line.allergens.map((name) => allergenWord(words, name)).join(', ')}` }]
        : []),
    ]),
    ...(order.notes ? [rule(width), { text: `! ${order.notes}` }] : []),
  ];
}

/** An amount in minor units as a receipt prints it: with as many decimals as the currency has. */
function moneyIn(currency: string): (amount: number) => string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  return (amount) => (amount / 10 ** decimals).toFixed(decimals);
}

const rule = (width: number): PrintLine => ({ text: '-'.repeat(width) });

const timeOf = (instant: string, { timezone }: Order) =>
  DateTime.fromISO(instant, { zone: timezone }).toFormat('dd.MM. HH:mm');

const centered = (text: string, width: number) =>
  `${' '.repeat(Math.max(0, Math.floor((width - text.length) / 2)))}${text}`;

/** Left and right on one line; what is too long on the left is cut, the right never. */
function columns(left: string, right: string, width: number): string {
  const room = Math.max(1, width - right.length - 1);
  return `${left.slice(0, room).padEnd(room)} ${right}`;
}
