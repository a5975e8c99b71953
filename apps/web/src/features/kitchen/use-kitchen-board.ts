'use client';

import type { OrderStatus } from '@tavola/shared';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { newIntentKey } from '@/client/intent-key.ts';
import { problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { boardReducer, emptyBoard, type Notice, type PendingMove } from './board-state.ts';

/** A connection that does not come back within this time shows as offline. */
const GRACE_MS = 1_500;

/**
 * The live board of one location. Presses show at once. A move to another status is sent with the revision it was made on,
 * so the server refuses what would overwrite somebody else's; a bump says which it wants, bumped or not. Pressed offline,
 * they are sent when the connection is back, unless the ticket is another by then.
 */
export function useKitchenBoard(location: string, lostText: string) {
  const [board, dispatch] = useReducer(boardReducer, emptyBoard);
  const { client } = trpc.useUtils();
  const offlineTimer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const feed = trpc.kitchen.board.useSubscription(
    { location },
    {
      onData({ data: frame }) {
        if (frame.kind === 'snapshot') {
          const { tickets, stations, timezone } = frame.snapshot;
          dispatch({ type: 'snapshot', tickets, stations, timezone, serverTime: frame.serverTime, now: Date.now() });
        } else if (frame.kind === 'change') {
          dispatch({ type: 'ticket', ticket: frame.change.ticket, serverTime: frame.serverTime, now: Date.now() });
        } else {
          feed.reset();
        }
      },
    },
  );

  const connected = feed.status === 'pending';
  useEffect(() => {
    clearTimeout(offlineTimer.current);
    if (connected) dispatch({ type: 'live' });
    else if (board.connection !== 'offline') {
      offlineTimer.current = setTimeout(() => dispatch({ type: 'offline', now: Date.now() }), GRACE_MS);
    }
    return () => clearTimeout(offlineTimer.current);
  }, [connected, board.connection]);

  const send = useCallback(
    async ({ intentKey, ticketId, revision, move }: PendingMove) => {
      dispatch({ type: 'send', intentKey });
      try {
        const context = { context: { intentKey } };
        if (move.kind === 'status')
          await client.orders.setStatus.mutate({ id: ticketId, status: move.status, revision }, context);
        else await client.kitchen.bump.mutate({ id: ticketId, station: move.station, bumped: move.bumped }, context);
        dispatch({ type: 'settle', intentKey });
      } catch (error) {
        dispatch({ type: 'refuse', intentKey, message: problemOf(error)?.message ?? lostText });
      }
    },
    [client, lostText],
  );

  const unsent = board.connection === 'live' ? board.pending.find(({ state }) => state === 'unsent') : undefined;
  useEffect(() => {
    if (unsent) void send(unsent);
  }, [unsent, send]);

  const press = useCallback((ticketId: string, revision: number, move: PendingMove['move']) => {
    dispatch({ type: 'press', move: { intentKey: newIntentKey(), ticketId, revision, move, state: 'unsent' } });
  }, []);

  return {
    board,
    error: feed.status === 'error' ? feed.error : null,
    retry: feed.reset,
    advance: (ticketId: string, revision: number, status: OrderStatus) =>
      press(ticketId, revision, { kind: 'status', status }),
    bump: (ticketId: string, revision: number, station: string, bumped: boolean) =>
      press(ticketId, revision, { kind: 'bump', station, bumped }),
    /** Takes a dish off for today, and says whether it worked. */
    markSoldOut: (itemId: string, name: string) => {
      const id = newIntentKey();
      const told = (kind: Notice['kind'], message?: string) =>
        dispatch({ type: 'tell', notice: { id, kind, number: name, message } });
      client.kitchen.setSoldOut.mutate({ location, itemId, soldOut: true }, { context: { intentKey: id } }).then(
        () => told('soldOut'),
        (error: unknown) => told('failed', problemOf(error)?.message ?? lostText),
      );
    },
    dismiss: (id: string) => dispatch({ type: 'dismiss', id }),
  };
}
