import { describe, expect, it } from 'vitest';
import { type PlainCart, readDishForm, readPlainCart, withDish } from './plain-cart.ts';
import { draftCookie } from './plain-cookies.ts';
import { basisOf, plainQuote, readDraftForm, readPlainDraft } from './plain-draft.ts';

const [item, value, other] = [1, 2, 3].map((digit) => `01936f2e-8a00-7000-8000-00000000000${digit}`) as [
  string,
  string,
  string,
];
const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, text] of Object.entries(fields)) data.set(name, text);
  return data;
};
const cart = (more: Partial<PlainCart> = {}): PlainCart => ({
  location: 'harbour',
  lines: [{ itemId: item, quantity: 1 }],
  ...more,
});

describe('the form of a dish', () => {
  it('says what was chosen by radio, tick and number, and never a price', () => {
    const dish = readDishForm(
      form({
        itemId: item,
        location: 'harbour',
        quantity: '2',
        comment: ' no salt ',
        [`choice.${other}`]: value,
        [`pick.${other}`]: '1',
        [`count.${item}`]: '3',
        [`count.${value}`]: '0',
        price: '1',
      }),
    );
    expect(dish?.line).toEqual({
      itemId: item,
      quantity: 2,
      comment: 'no salt',
      options: [{ valueId: value }, { valueId: other }, { valueId: item, quantity: 3 }],
    });
  });

  it.each([
    { itemId: 'not an id', location: 'harbour' },
    { itemId: item, location: 'harbour', quantity: '100' },
    { itemId: item, location: 'harbour', quantity: '-1' },
    { itemId: item },
  ])('that makes no sense is no dish: %o', (fields) => {
    expect(readDishForm(form(fields as Record<string, string>))).toBeUndefined();
  });
});

describe('the cart in the cookie', () => {
  it('comes back as it was, and anything else is no cart', () => {
    expect(readPlainCart(JSON.stringify(cart()))).toEqual(cart());
    expect(readPlainCart('{"location":"harbour","lines":[{"itemId":"x"}]}')).toBeUndefined();
    expect(readPlainCart('nonsense')).toBeUndefined();
  });

  it('belongs to one place, keeps its table', () => {
    const dish = { location: 'harbour', table: undefined, line: { itemId: other, quantity: 1 } };
    expect(withDish(cart({ table: 'a-token-of-a-table' }), dish)).toMatchObject({
      table: 'a-token-of-a-table',
      lines: [{ itemId: item }, { itemId: other }],
    });
    expect(withDish(cart({ location: 'hudson' }), dish)?.lines).toEqual([{ itemId: other, quantity: 1 }]);
  });

  it('never grows beyond what a browser keeps', () => {
    const dish = {
      location: 'harbour',
      table: undefined,
      line: { itemId: other, quantity: 1, comment: 'ohne Öl, süß' },
    };
    let kept = cart();
    for (let more = withDish(kept, dish); more; more = withDish(kept, dish)) kept = more;
    expect(kept.lines.length).toBeGreaterThan(16);
    expect(encodeURIComponent(JSON.stringify(kept)).length).toBeLessThan(4_000);
  });
});

describe('what was typed', () => {
  it('is kept, and what cannot be is empty', () => {
    const draft = readDraftForm(form({ name: ' Ada ', type: 'delivery', notes: 'x'.repeat(501) }));
    expect(draft).toMatchObject({ name: 'Ada', type: 'delivery', notes: '', phone: '' });
    expect(readPlainDraft(JSON.stringify(draft))).toEqual(draft);
    expect(readPlainDraft('nonsense')).toMatchObject({ name: '' });
  });

  it('loses the end of a long note before a browser would drop it all', () => {
    const [name, city] = ['Ada Müller', 'Köln'];
    const typed = readDraftForm(
      form({ name, city, instructions: 'ü'.repeat(280), notes: 'ö'.repeat(500), type: 'delivery' }),
    );
    const { value } = draftCookie(typed);
    expect(encodeURIComponent(value ?? '').length).toBeLessThan(3_800);
    const kept = readPlainDraft(value ?? undefined);
    expect(kept).toEqual({ ...typed, notes: kept.notes });
    expect(kept.notes.length).toBeGreaterThan(100);
    expect(readPlainDraft(draftCookie({ ...typed, notes: 'Ohne Öl' }).value ?? undefined).notes).toBe('Ohne Öl');
  });

  it('is another price as soon as time, way, place or coupon change', () => {
    const draft = readDraftForm(form({ name: 'Ada', line1: 'Rua A 1', city: 'Lisboa' }));
    const shown = basisOf(plainQuote(cart(), draft, 'pickup'));
    expect(basisOf(plainQuote(cart(), { ...draft, name: 'Eva' }, 'pickup'))).toBe(shown);
    for (const changed of [
      plainQuote(cart(), { ...draft, at: '2026-11-21T19:00:00.000Z' }, 'pickup'),
      plainQuote(cart(), { ...draft, coupon: 'SAVE' }, 'pickup'),
      plainQuote(cart(), draft, 'delivery'),
      plainQuote(cart({ lines: [{ itemId: item, quantity: 2 }] }), draft, 'pickup'),
    ]) {
      expect(basisOf(changed)).not.toBe(shown);
    }
  });

  it('goes to the table whose code was scanned', () => {
    const seated = plainQuote(cart({ table: 'a-token-of-a-table' }), readDraftForm(form({})), 'dine_in');
    expect(seated).toMatchObject({ type: 'dine_in', at: 'asap', tableToken: 'a-token-of-a-table' });
  });
});
