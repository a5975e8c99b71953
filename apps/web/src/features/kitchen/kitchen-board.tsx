'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { problemOf } from '@/client/problem.ts';
import { KitchenScreen } from './kitchen-screen.tsx';
import { nextStatus } from './next-move.ts';
import { useKitchenBoard } from './use-kitchen-board.ts';

/** The kitchen screen fed by the live subscription of one location. */
export function KitchenBoard({ location, children }: { location: string; children?: ReactNode }) {
  const t = useTranslations('kitchen');
  const { board, error, retry, advance, bump, markSoldOut, dismiss } = useKitchenBoard(location, t('lost'));
  return (
    <KitchenScreen
      board={board}
      failure={error ? (problemOf(error)?.message ?? t('lost')) : null}
      onRetry={retry}
      onAdvance={(ticket) => {
        const status = nextStatus(ticket);
        if (status) advance(ticket.id, ticket.revision, status);
      }}
      onBump={(ticket, station, bumped) => bump(ticket.id, ticket.revision, station, bumped)}
      onSoldOut={markSoldOut}
      onDismiss={dismiss}
    >
      {children}
    </KitchenScreen>
  );
}
