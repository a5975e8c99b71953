import type { Locale, MailTemplate } from '@tavola/shared';
import type { RuleContext } from '../automations/rule-context.ts';
import { renderTemplate } from '../automations/templates.ts';
import { MAIL_WORDS } from './mail-words.ts';

/** A mail in words, before it is set as HTML. Every part is plain text. */
export interface MailCopy {
  locale: Locale;
  subject: string;
  heading: string;
  paragraphs: string[];
  facts: { label: string; value: string }[];
  button: { label: string; url: string } | null;
  closing: string;
}

/** One of the product's own mails, filled for this event in the reader's language. */
export function composeMail(template: MailTemplate, context: RuleContext, locale: Locale): MailCopy {
  const words = MAIL_WORDS[locale][template];
  const fill = (text: string) => tidy(renderTemplate(text, context, 'text'));
  const url = words.button ? (context.links[words.button.link] ?? context.links.home) : undefined;
  return {
    locale,
    subject: tidy(renderTemplate(words.subject, context, 'header')),
    heading: fill(words.heading),
    paragraphs: words.paragraphs.map(fill),
    facts: words.facts.map(({ label, value }) => ({ label, value: fill(value) })).filter(({ value }) => value !== ''),
    button: words.button && url ? { label: words.button.label, url } : null,
    closing: fill(words.closing),
  };
}

/** A mail its author wrote in the rule editor: paragraphs are separated by empty lines. */
export function composeOwnMail(own: { subject: string; body: string }, context: RuleContext, locale: Locale): MailCopy {
  return {
    locale,
    subject: renderTemplate(own.subject, context, 'header'),
    heading: '',
    paragraphs: renderTemplate(own.body, context, 'text').split(/\n{2,}/),
    facts: [],
    button: null,
    closing: '',
  };
}

/** The text part, complete on its own. */
export function toPlainText(copy: MailCopy, signature: string): string {
  return [
    copy.heading,
    ...copy.paragraphs,
    copy.facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    copy.button ? `${copy.button.label}: ${copy.button.url}` : '',
    copy.closing,
    `-- \n${signature}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Smooths what a missing value leaves behind: ", " at an end, a space before a comma, two spaces. */
const tidy = (text: string): string =>
  text
    .replace(/ +,/g, ',')
    .replace(/(^|\n)[, ]+/g, '$1')
    .replace(/,\s*$/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
