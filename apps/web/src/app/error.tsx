'use client';

import { Button } from '@tavola/ui/button';
import { ErrorState } from '@tavola/ui/error-state';
import { useEffect, useState } from 'react';

const WORDS = {
  en: {
    title: 'This did not load',
    text: 'The connection or the server had a hiccup. Nothing was lost.',
    retry: 'Try again',
    code: 'Reference',
  },
  de: {
    title: 'Das konnte nicht geladen werden',
    text: 'Die Verbindung oder der Server hat kurz gestockt. Es ist nichts verloren.',
    retry: 'Noch einmal versuchen',
    code: 'Kennung',
  },
};

/** The last resort of a page: it carries its own few words, because the words' provider may be what failed. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const [words, setWords] = useState(WORDS.en);
  useEffect(() => setWords(document.documentElement.lang === 'de' ? WORDS.de : WORDS.en), []);
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <ErrorState title={words.title} action={<Button onClick={reset}>{words.retry}</Button>}>
        {words.text}
        {error.digest && <span className="mt-2 block text-xs text-ink-3">{`${words.code} ${error.digest}`}</span>}
      </ErrorState>
    </main>
  );
}
