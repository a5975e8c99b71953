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

function Mail({ copy, branding }: { copy: MailCopy; branding: Branding }) {
  return (
    <Html lang={copy.locale}>
      <Head />
      <Preview>{copy.paragraphs[0] ?? copy.subject}</Preview>
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
  return {
    async render(copy) {
      const [general, look] = await Promise.all([ctx.settings.get('general'), ctx.settings.get('branding')]);
      const contact = [general.contactPhone, general.contactEmail].filter(Boolean).join(' · ');
      const branding = { restaurant: general.restaurantName, accent: look.accent, signature: contact ? [contact] : [] };
      const html = DOCTYPE + renderToStaticMarkup(<Mail copy={copy} branding={branding} />);
      return { html, signature: [branding.restaurant, ...branding.signature].join('\n') };
    },
  };
}
