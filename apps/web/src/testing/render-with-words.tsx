import { render } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { en } from '@/i18n/messages.en.ts';

/** Renders with the English words, as a page would. */
export const renderWithWords = (ui: ReactNode) =>
  render(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={en}>
      {ui}
    </NextIntlClientProvider>,
  );
