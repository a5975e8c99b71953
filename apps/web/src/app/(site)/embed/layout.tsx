import type { ReactNode } from 'react';
import { FrameHeight } from '@/features/widget/frame-height.tsx';

/** Pages inside another site's frame: no header, no footer, and as high as they need to be. */
export default function EmbedLayout({ children }: { children: ReactNode }) {
  return (
    <main>
      <FrameHeight>{children}</FrameHeight>
    </main>
  );
}
