import { LOCALES, MAIL_TEMPLATES } from '@tavola/shared';
import { describe, expect, it } from 'vitest';
import { sampleContext } from '../automations/sample-context.ts';
import { templateProblems } from '../automations/templates.ts';
import { knownNames } from '../automations/variables.ts';
import { calendarEntry } from './calendar-entry.ts';
import { composeMail, composeOwnMail, toPlainText } from './compose-mail.ts';
import { MAIL_TEMPLATE_EVENTS, MAIL_WORDS } from './mail-words.ts';

const cases = MAIL_TEMPLATES.flatMap((template) =>
  LOCALES.flatMap((locale) => MAIL_TEMPLATE_EVENTS[template].map((event) => ({ template, locale, event }))),
);

describe.each(cases)('$template in $locale for $event', ({ template, locale, event }) => {
  const words = MAIL_WORDS[locale][template];

  it('uses only names the event has', () => {
    const texts = [
      words.subject,
      words.heading,
      ...words.paragraphs,
      ...words.facts.map(({ value }) => value),
      words.closing,
    ];
    const known = knownNames(event);
    // A cancelled order may come without a reason; the line is then left out.
    expect(texts.flatMap((text) => templateProblems(text, known))).toEqual([]);
  });

  it('leaves no gap where a value is missing', () => {
    const copy = composeMail(
      template,
      { event: { id: '', name: event, at: '' }, restaurant: { name: 'T', email: '', phone: '' }, links: {} },
      locale,
    );
    const text = toPlainText(copy, 'T');
    expect(`${copy.subject}\n${text}`).not.toMatch(/\{\{|undefined|null| ,|,$| {2}/m);
    expect(copy.button).toBeNull();
  });

  it('points its button at a page of this event', () => {
    const copy = composeMail(template, sampleContext(event, locale), locale);
    if (words.button) expect(copy.button?.url).toMatch(/^https:\/\/tavola\.example\/\w+\/sample$/);
    expect(copy.subject.length).toBeGreaterThan(10);
  });
});

describe('mail copy', () => {
  it('says day and sum in the language of the reader', () => {
    const german = toPlainText(composeMail('order_confirmation', sampleContext('order.created', 'de'), 'de'), 'Tavola');
    expect(german).toContain('36,50\u00a0€');
    expect(german).toContain('Samstag, 5. Dezember 2026, 19:10');
    const english = toPlainText(
      composeMail('order_confirmation', sampleContext('order.created', 'en'), 'en'),
      'Tavola',
    );
    expect(english).toContain('€36.50');
  });

  it('keeps a line break typed by a guest out of the subject', () => {
    const context = sampleContext('order.created');
    const copy = composeOwnMail(
      { subject: 'For {{customer.name}}', body: 'One\n\nTwo' },
      { ...context, customer: { ...context.customer, name: 'A\r\nBcc: x@y.z' } } as typeof context,
      'en',
    );
    expect(copy.subject).toBe('For A Bcc: x@y.z');
    expect(copy.paragraphs).toEqual(['One', 'Two']);
  });

  it('gives a booking one calendar id for life and cancels it by the same', () => {
    const booked = calendarEntry(sampleContext('reservation.confirmed'));
    const cancelled = calendarEntry(sampleContext('reservation.cancelled'));
    expect(booked?.content).toContain('DTSTART:20261205T193000Z');
    expect(cancelled?.content).toContain('STATUS:CANCELLED');
    const uid = /UID:(.*)/;
    expect(uid.exec(cancelled?.content ?? '')?.[1]).toBe(uid.exec(booked?.content ?? '')?.[1]);
    expect(calendarEntry(sampleContext('order.created'))).toBeUndefined();
  });
});
