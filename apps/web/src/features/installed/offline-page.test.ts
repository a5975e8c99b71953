import { expect, test } from 'vitest';
import { offlinePage } from './offline-page.ts';

const words = { lang: 'de', title: 'Kein Netz', text: 'Ohne Verbindung.', again: 'Erneut versuchen' };
const page = offlinePage({ ...words, name: 'Fish & <Chips>', accent: { '--accent': 'light-dark(#123456, #abcdef)' } });

test('says in the visitor’s language whose page it is and how to go on', () => {
  expect(page).toContain('<html lang="de">');
  expect(page).toContain('<p class="name">Fish &amp; &lt;Chips&gt;</p>');
  expect(page).toContain('<a href="">Erneut versuchen</a>');
  expect(page).toContain('--accent: light-dark(#123456, #abcdef);');
});

test('needs nothing that would have to be fetched', () => {
  expect(page).not.toMatch(/<script|<link|<img|url\(|@import|src=/);
});
