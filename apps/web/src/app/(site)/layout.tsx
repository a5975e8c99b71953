import type { ReactNode } from 'react';

/** Paper. Pages bring their own SiteFrame, because only they know which location they are about. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return <div className="flex min-h-dvh flex-col [&>footer]:mt-auto [&>main]:flex-1">{children}</div>;
}
