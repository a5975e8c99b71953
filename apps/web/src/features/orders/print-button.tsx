'use client';

import { Button } from '@tavola/ui/button';
import { Printer } from 'lucide-react';

export function PrintButton({ label }: { label: string }) {
  return (
    <Button onClick={() => window.print()}>
      <Printer aria-hidden className="size-4" />
      {label}
    </Button>
  );
}
