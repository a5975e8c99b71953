import type { OrderStatus } from '@tavola/shared';
import type { Ticket } from '@tavola/shared/schemas';

/** A move somebody pressed on this board that the server has not answered yet. */
export interface PendingMove {
  intentKey: string;
  ticketId: string;
  /** What the board showed when it was pressed; a ticket that changed since then is not moved silently. */
  revision: number;
  move: { kind: 'status'; status: OrderStatus } | { kind: 'bump'; station: string; bumped: boolean };
  /** `unsent` waits for the connection. */
  state: 'unsent' | 'sent';
}

export interface Notice {
  id: string;
  /** `changed` and `refused` speak of a ticket, `soldOut` of a dish that is off, `failed` of one that is not. */
  kind: 'refused' | 'changed' | 'soldOut' | 'failed';
  /** The ticket's number, or the name of the dish. */
  number: string;
  message?: string | undefined;
}

export interface BoardState {
  connection: 'connecting' | 'live' | 'offline';
  offlineSince: number | null;
  stations: string[];
  timezone: string;
  tickets: Record<string, Ticket>;
  pending: PendingMove[];
  /** Server clock minus this device's, in milliseconds. */
  clockOffset: number;
  notices: Notice[];
}

export type BoardAction =
  | { type: 'snapshot'; stations: string[]; timezone: string; tickets: Ticket[]; serverTime: string; now: number }
  | { type: 'ticket'; ticket: Ticket; serverTime: string; now: number }
  | { type: 'live' }
  | { type: 'offline'; now: number }
  | { type: 'press'; move: PendingMove }
  | { type: 'send'; intentKey: string }
  | { type: 'settle'; intentKey: string }
  | { type: 'refuse'; intentKey: string; message: string }
  | { type: 'tell'; notice: Notice }
  | { type: 'dismiss'; id: string };

export const emptyBoard: BoardState = {
  connection: 'connecting',
  offlineSince: null,
  stations: [],
  timezone: 'UTC',
  tickets: {},
  pending: [],
  clockOffset: 0,
  notices: [],
};

const ON_BOARD: readonly OrderStatus[] = ['pending', 'confirmed', 'preparing', 'ready'];

/** Unsent moves whose ticket is no longer as it was when pressed: they are dropped and told, never sent. */
function dropOutdated(state: BoardState): BoardState {
  const outdated = state.pending.filter(
    ({ state: sent, ticketId, revision }) => sent === 'unsent' && state.tickets[ticketId]?.revision !== revision,
  );
  if (outdated.length === 0) return state;
  return {
    ...state,
    pending: state.pending.filter((move) => !outdated.includes(move)),
    notices: outdated.reduce(
      (notices, { intentKey, ticketId }) =>
        withNotice(notices, { id: intentKey, kind: 'changed', number: state.tickets[ticketId]?.number ?? '' }),
      state.notices,
    ),
  };
}

/** One notice says a thing: the same about the same ticket takes the place of the one before. */
const withNotice = (notices: readonly Notice[], notice: Notice): Notice[] => [
  ...notices.filter(
    ({ kind, number, message }) => kind !== notice.kind || number !== notice.number || message !== notice.message,
  ),
  notice,
];

function withTicket(tickets: Record<string, Ticket>, ticket: Ticket): Record<string, Ticket> {
  const known = tickets[ticket.id];
  if (known && known.version >= ticket.version) return tickets;
  if (ON_BOARD.includes(ticket.status)) return { ...tickets, [ticket.id]: ticket };
  const { [ticket.id]: _gone, ...rest } = tickets;
  return rest;
}

/** Everything the board can become; the server's tickets and this board's unanswered moves are kept apart. */
export function boardReducer(state: BoardState, action: BoardAction): BoardState {
  switch (action.type) {
    case 'snapshot':
      return dropOutdated({
        ...state,
        connection: 'live',
        offlineSince: null,
        stations: action.stations,
        timezone: action.timezone,
        tickets: Object.fromEntries(
          action.tickets.filter(({ status }) => ON_BOARD.includes(status)).map((ticket) => [ticket.id, ticket]),
        ),
        clockOffset: Date.parse(action.serverTime) - action.now,
      });
    case 'ticket':
      return dropOutdated({
        ...state,
        connection: 'live',
        offlineSince: null,
        tickets: withTicket(state.tickets, action.ticket),
        clockOffset: Date.parse(action.serverTime) - action.now,
      });
    case 'live':
      return state.connection === 'offline' ? { ...state, connection: 'live', offlineSince: null } : state;
    case 'offline':
      return state.connection === 'offline' ? state : { ...state, connection: 'offline', offlineSince: action.now };
    case 'press':
      return { ...state, pending: [...state.pending, action.move] };
    case 'send':
      return {
        ...state,
        pending: state.pending.map((move) => (move.intentKey === action.intentKey ? { ...move, state: 'sent' } : move)),
      };
    case 'settle':
      return { ...state, pending: state.pending.filter(({ intentKey }) => intentKey !== action.intentKey) };
    case 'refuse': {
      const refused = state.pending.find(({ intentKey }) => intentKey === action.intentKey);
      if (!refused) return state;
      return {
        ...state,
        pending: state.pending.filter((move) => move !== refused),
        notices: withNotice(state.notices, {
          id: refused.intentKey,
          kind: 'refused',
          number: state.tickets[refused.ticketId]?.number ?? '',
          message: action.message,
        }),
      };
    }
    case 'tell':
      return { ...state, notices: withNotice(state.notices, action.notice) };
    case 'dismiss':
      return { ...state, notices: state.notices.filter(({ id }) => id !== action.id) };
  }
}

export interface ShownTicket extends Ticket {
  /** A move of this board is not yet answered. */
  unanswered: boolean;
}

/** Tickets as this board shows them: the server's, with the moves pressed here already applied. */
export function shownTickets(state: BoardState): ShownTicket[] {
  return Object.values(state.tickets)
    .map((ticket) => {
      const moves = state.pending.filter(({ ticketId }) => ticketId === ticket.id);
      return moves.reduce<ShownTicket>(applyMove, { ...ticket, unanswered: moves.length > 0 });
    })
    .filter(({ status }) => ON_BOARD.includes(status))
    .sort((a, b) => Date.parse(a.fireAt) - Date.parse(b.fireAt) || a.number.localeCompare(b.number));
}

function applyMove(ticket: ShownTicket, { move }: PendingMove): ShownTicket {
  if (move.kind === 'status') return { ...ticket, status: move.status };
  const bumpedAt = move.bumped ? ticket.placedAt : null;
  return {
    ...ticket,
    lines: ticket.lines.map((line) => (line.station === move.station ? { ...line, bumpedAt } : line)),
  };
}
