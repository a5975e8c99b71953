'use client';

import { type RefObject, useRef, useState } from 'react';

/** Copies a text; without a clipboard (plain http) the element that shows it is selected instead. */
export function useCopy<T extends HTMLElement>(): {
  shown: RefObject<T | null>;
  copied: boolean;
  copy(text: string): void;
} {
  const shown = useRef<T>(null);
  const [copied, setCopied] = useState(false);
  const select = () => {
    if (shown.current) window.getSelection()?.selectAllChildren(shown.current);
  };
  const copy = (text: string) => {
    if (!navigator.clipboard) return select();
    navigator.clipboard.writeText(text).then(() => setCopied(true), select);
  };
  return { shown, copied, copy };
}
