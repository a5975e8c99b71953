'use client';

import { type ComponentProps, useEffect, useState } from 'react';

/** A plain POST form that shows it is under way and is sent once; coming back to the page wakes it again. */
export function BusyForm({ children, onSubmit, ...rest }: Omit<ComponentProps<'form'>, 'method'> & { action: string }) {
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const wake = () => setBusy(false);
    window.addEventListener('pageshow', wake);
    return () => window.removeEventListener('pageshow', wake);
  }, []);
  return (
    <form
      {...rest}
      method="post"
      data-busy={busy || undefined}
      aria-busy={busy || undefined}
      onSubmit={(event) => {
        if (busy) event.preventDefault();
        onSubmit?.(event);
        // The pressed button must still count while the browser collects the form.
        if (!event.defaultPrevented) setTimeout(() => setBusy(true));
      }}
    >
      {children}
    </form>
  );
}
