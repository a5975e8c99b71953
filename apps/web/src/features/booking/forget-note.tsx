'use client';

import { useEffect } from 'react';
import { forgetEntry, KEPT_BOOKING } from './use-kept-entries.ts';

/** On the page of a booking just made: its note was for that visit; who is coming stays filled in for the next. */
export function ForgetNote() {
  useEffect(() => forgetEntry(KEPT_BOOKING, 'notes'), []);
  return null;
}
