import type { Ctx, MailCopy } from '@tavola/domain';
import { SETTINGS } from '@tavola/shared';
import { describe, expect, it } from 'vitest';
import { createMailDesign } from './mail-design.tsx';

const values: Record<string, Record<string, string>> = {
  general: { restaurantName: 'Tavola [[slot:heading]]', contactPhone: '+351 1', contactEmail: 'a@b.test' },
  branding: { accent: SETTINGS.branding.accent.default },
};
const ctx = { settings: { get: async (group: string) => values[group] ?? {} } } as unknown as Ctx;

const copy: MailCopy = {
  locale: 'de',
  subject: 'Ihr Tisch',
  heading: 'Willkommen, <b>Eva</b> & "Jo"',
  paragraphs: [
    'Erster [[slot:closing]] Satz.',
    "Zweiter <script>alert('x')</script>",
    'Zweiter gleich',
    'Zweiter gleich',
  ],
  facts: [
    { label: 'Wann', value: 'Freitag, 19:30' },
    { label: 'Personen', value: '4' },
  ],
  button: { label: 'Ändern', url: 'https://tavola.test/r/x?a=1&b="2"' },
  closing: 'Bis bald',
};

/** What a reader sees: tags gone, entities as characters. */
const seen = (html: string) =>
  html
    .replace(/<(style|head)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '|')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&');

describe('the design of mails', () => {
  it('shows every word, in order, as text', async () => {
    const { html } = await createMailDesign(ctx).render(copy);
    const text = seen(html);
    const order = [copy.heading, ...copy.paragraphs, 'Wann', 'Freitag, 19:30', 'Personen', '4', 'Ändern', 'Bis bald'];
    let from = text.indexOf(copy.heading);
    for (const word of order) {
      const at = text.indexOf(word, from);
      expect(at, word).toBeGreaterThanOrEqual(from);
      from = at + word.length;
    }
    expect(text).toContain('Tavola [[slot:heading]]');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<b>Eva');
    expect(html).toContain('href="https://tavola.test/r/x?a=1&amp;b=&quot;2&quot;"');
    expect(html).toContain('lang="de"');
  });

  it('keeps the words of one mail out of the next, and shows a new look at once', async () => {
    const design = createMailDesign(ctx);
    await design.render(copy);
    const next = await design.render({ ...copy, heading: 'Guten Abend, Tom', closing: 'Gruß' });
    expect(seen(next.html)).not.toContain('Eva');
    expect(seen(next.html)).toContain('Guten Abend, Tom');
    values.branding = { accent: '#123456' };
    expect((await design.render(copy)).html).toContain('#123456');
  });

  it('leaves out what a mail does not have', async () => {
    const { html } = await createMailDesign(ctx).render({ ...copy, heading: '', facts: [], button: null, closing: '' });
    expect(html).not.toContain('href=');
    expect(seen(html)).not.toContain('Wann');
  });
});
