'use client';

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

/**
 * The last resort of a page. It is part of every page's script, so it carries its own few words and imports nothing; the
 * words' provider may be what failed, too.
 */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const [words, setWords] = useState(WORDS.en);
  useEffect(() => setWords(document.documentElement.lang === 'de' ? WORDS.de : WORDS.en), []);
  return (
    <main
      role="alert"
      className="mx-auto grid min-h-[70dvh] max-w-sm content-center justify-items-center gap-2 px-6 text-center"
    >
      <h1 className="text-xl">{words.title}</h1>
      <p className="text-sm text-ink-2">{words.text}</p>
      {error.digest && <p className="text-xs text-ink-3">{`${words.code} ${error.digest}`}</p>}
      <button
        type="button"
        onClick={reset}
        className="mt-4 min-h-10 rounded-md bg-accent px-4 text-sm font-medium text-accent-on hover:bg-accent-hover"
      >
        {words.retry}
      </button>
    </main>
  );
}
