export * from './bump-station.ts';
export * from './pause-ordering.ts';
export * from './set-sold-out.ts';
export * from './watch-board.ts';
