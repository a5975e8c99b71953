import { randomUUID } from 'node:crypto';
import { Body, Button, Container, Head, Hr, Html, Preview, Section, Text } from '@react-email/components';
import type { Ctx, MailCopy, MailDesign } from '@tavola/domain';
import { renderToStaticMarkup } from 'react-dom/server';

interface Branding {
  restaurant: string;
  accent: string;
  signature: string[];
}

/** What mail programs lay out most alike. */
const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';
const INK = '#1f1b18';
const MUTED = '#6b625b';
const SANS = '"Helvetica Neue", Helvetica, Arial, sans-serif';
const SERIF = 'Georgia, "Times New Roman", serif';

function Facts({ facts }: { facts: MailCopy['facts'] }) {
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={{ margin: '8px 0 20px' }}>
      <tbody>
        {facts.map(({ label, value }) => (
          <tr key={label}>
            <td
              style={{
                color: MUTED,
                fontSize: 14,
                padding: '6px 16px 6px 0',
                verticalAlign: 'top',
                whiteSpace: 'nowrap',
              }}
            >
              {label}
            </td>
            <td style={{ fontSize: 15, fontWeight: 600, padding: '6px 0', width: '100%' }}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Mail({ copy, branding }: { copy: MailCopy & { preview: string }; branding: Branding }) {
  return (
    <Html lang={copy.locale}>
      <Head />
      <Preview>{copy.preview}</Preview>
      <Body style={{ backgroundColor: '#f6f2ec', color: INK, fontFamily: SANS, margin: 0, padding: '24px 12px' }}>
        <Container style={{ backgroundColor: '#ffffff', borderRadius: 12, maxWidth: 560, overflow: 'hidden' }}>
          <Section style={{ backgroundColor: branding.accent, padding: '18px 28px' }}>
            <Text style={{ color: readableOn(branding.accent), fontFamily: SERIF, fontSize: 20, margin: 0 }}>
              {branding.restaurant}
            </Text>
          </Section>
          <Section style={{ padding: '24px 28px 28px' }}>
            {copy.heading ? (
              <Text style={{ fontFamily: SERIF, fontSize: 26, lineHeight: '32px', margin: '0 0 12px' }}>
                {copy.heading}
              </Text>
            ) : null}
            {copy.paragraphs.map((paragraph) => (
              <Text
                key={paragraph}
                style={{ fontSize: 16, lineHeight: '24px', margin: '0 0 14px', whiteSpace: 'pre-line' }}
              >
                {paragraph}
              </Text>
            ))}
            {copy.facts.length > 0 ? <Facts facts={copy.facts} /> : null}
            {copy.button ? (
              <Button
                href={copy.button.url}
                style={{
                  backgroundColor: branding.accent,
                  borderRadius: 8,
                  color: readableOn(branding.accent),
                  fontSize: 16,
                  fontWeight: 600,
                  padding: '12px 22px',
                  textDecoration: 'none',
                }}
              >
                {copy.button.label}
              </Button>
            ) : null}
            <Hr style={{ borderColor: '#e7dfd6', margin: '24px 0 14px' }} />
            {[copy.closing, ...branding.signature].filter(Boolean).map((line) => (
              <Text key={line} style={{ color: MUTED, fontSize: 13, lineHeight: '19px', margin: 0 }}>
                {line}
              </Text>
            ))}
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

/** Black or white, whichever is easier to read on the colour (WCAG relative luminance). */
function readableOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? INK : '#ffffff';
}

/** Sets mail in the restaurant's name and colour, as the settings say at that moment. */
export function createMailDesign(ctx: Ctx): MailDesign {
  const skeletons = new Map<string, string[]>();

  /** Layouts differ by what a mail has, not by what it says: React sets each once, every mail fills in its words. */
  function skeletonOf(copy: MailCopy, branding: Branding): string[] {
    const shape = shapeOf(copy);
    const key = JSON.stringify([shape, branding]);
    const known = skeletons.get(key);
    if (known) return known;
    const html = renderToStaticMarkup(<Mail copy={shape} branding={branding} />);
    const skeleton = html.split(SLOT);
    if (skeletons.size >= MOST_SKELETONS) skeletons.clear();
    skeletons.set(key, skeleton);
    return skeleton;
  }

  return {
    async render(copy) {
      const [general, look] = await Promise.all([ctx.settings.get('general'), ctx.settings.get('branding')]);
      const contact = [general.contactPhone, general.contactEmail].filter(Boolean).join(' · ');
      const branding = { restaurant: general.restaurantName, accent: look.accent, signature: contact ? [contact] : [] };
      const words = wordsOf(copy);
      // Every other part is the name of a slot.
      const html = skeletonOf(copy, branding)
        .map((part, index) => (index % 2 === 0 ? part : escapeHtml(words[part] ?? '')))
        .join('');
      return { html: DOCTYPE + html, signature: [branding.restaurant, ...branding.signature].join('\n') };
    },
  };
}

const MOST_SKELETONS = 200;
const PREVIEW_LENGTH = 150;
/** Unguessable, so that no restaurant's name is taken for a slot. */
const MARK = randomUUID();
const SLOT = new RegExp(`\\[${MARK}:([\\w.]+)\\]`);
const slot = (name: string) => `[${MARK}:${name}]`;

/** The copy with a slot for each of its texts. */
function shapeOf(copy: MailCopy): MailCopy & { preview: string } {
  return {
    locale: copy.locale,
    subject: '',
    preview: slot('preview'),
    heading: copy.heading && slot('heading'),
    paragraphs: copy.paragraphs.map((_, index) => slot(`paragraph.${index}`)),
    facts: copy.facts.map((_, index) => ({ label: slot(`label.${index}`), value: slot(`value.${index}`) })),
    button: copy.button && { label: slot('button'), url: slot('url') },
    closing: copy.closing && slot('closing'),
  };
}

function wordsOf(copy: MailCopy): Record<string, string> {
  return {
    preview: (copy.paragraphs[0] ?? copy.subject).slice(0, PREVIEW_LENGTH),
    heading: copy.heading,
    button: copy.button?.label ?? '',
    url: copy.button?.url ?? '',
    closing: copy.closing,
    ...Object.fromEntries(copy.paragraphs.map((text, index) => [`paragraph.${index}`, text])),
    ...Object.fromEntries(copy.facts.map(({ label }, index) => [`label.${index}`, label])),
    ...Object.fromEntries(copy.facts.map(({ value }, index) => [`value.${index}`, value])),
  };
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
