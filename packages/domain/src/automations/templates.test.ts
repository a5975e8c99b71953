import { describe, expect, it } from 'vitest';
import { renderTemplate, templateProblems } from './templates.ts';

const known = new Set(['customer.name', 'order.number', 'customer.tags']);
const context = {
  customer: { name: '<b>Ana</b>\r\nBcc: all@example.com', tags: ['vip', 'late'] },
  order: { number: '042' },
};

describe('templates', () => {
  it('fills dotted paths', () => {
    expect(renderTemplate('No. {{order.number}} ({{customer.tags}})', context, 'text')).toBe('No. 042 (vip, late)');
  });

  it('escapes for HTML and leaves text as it is', () => {
    expect(renderTemplate('{{customer.name}}', context, 'html')).toContain('&lt;b&gt;Ana&lt;&#x2F;b&gt;');
    expect(renderTemplate('{{customer.name}}', context, 'text')).toContain('<b>Ana</b>');
  });

  it('keeps line breaks out of headers, wherever they come from', () => {
    const subject = renderTemplate('Hi {{customer.name}}\nX: y', context, 'header');
    expect(subject).not.toMatch(/[\r\n\u2028]/);
  });

  it('leaves nothing for a missing value and never reaches inherited ones', () => {
    expect(renderTemplate('[{{order.nothing}}{{order.constructor}}{{customer.name.length}}]', context, 'text')).toBe(
      '[]',
    );
  });

  it.each([
    ['{{customer.nmae}}', 1],
    ['{{customer.name}} {{order.number}}', 0],
    ['{{{customer.name}}}', 1],
    ['{{&customer.name}}', 1],
    ['{{#customer}}x{{/customer}}', 1],
    ['{{>partial}}', 1],
    ['{{=<% %>=}}', 1],
    ['{{customer.name', 1],
    ['no names at all', 0],
  ])('finds the problems of %s', (template, problems) => {
    expect(templateProblems(template, known)).toHaveLength(problems);
  });

  it('does not run what a guest typed as their name', () => {
    expect(renderTemplate('{{customer.name}}', { customer: { name: '{{order.number}}' } }, 'text')).toBe(
      '{{order.number}}',
    );
  });
});
