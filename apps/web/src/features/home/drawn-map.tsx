/** Numbers in [0, 1) that are always the same for the same seed. */
function chance(seed: string): () => number {
  let state = [...seed].reduce(
    (sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0,
    2_166_136_261,
  );
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const COLUMNS = 9;
const ROWS = 6;
const CELL = 80;

interface Block {
  x: number;
  y: number;
  width: number;
  height: number;
  park: boolean;
}

function rowOfBlocks(row: number, next: () => number): Block[] {
  const blocks: Block[] = [];
  for (let column = 0; column < COLUMNS; ) {
    const gap = 5 + next() * 4;
    const cells = next() > 0.72 ? 2 : 1;
    const box = { x: column * CELL + gap, y: row * CELL + gap, width: cells * CELL - 2 * gap, height: CELL - 2 * gap };
    blocks.push({ ...box, park: next() < 0.09 });
    column += cells;
  }
  return blocks;
}

/**
 * An ornament, not a chart: a quarter by the water drawn from the location's name, with our pin in it. The true position
 * is behind the directions link.
 */
export function DrawnMap({ seed, className }: { seed: string; className?: string }) {
  const next = chance(seed);
  const tilt = -8 - next() * 10;
  const blocks = Array.from({ length: ROWS }, (_, row) => rowOfBlocks(row, next)).flat();
  return (
    <svg aria-hidden viewBox="0 0 560 400" preserveAspectRatio="xMidYMid slice" className={className}>
      <rect width="560" height="400" className="fill-sunken" />
      <g transform={`rotate(${tilt} 280 200) translate(-80 -70)`}>
        {blocks.map(({ park, ...box }) => (
          <rect
            key={`${box.x}/${box.y}`}
            {...box}
            rx="3"
            className={park ? 'fill-ok-tint' : 'fill-raised stroke-line'}
          />
        ))}
        <path d="M-40 166h820M324 -40v620" className="stroke-sunken" strokeWidth="15" fill="none" />
        <path
          d="M-40 166h820M324 -40v620"
          className="stroke-line-strong"
          strokeWidth="1"
          strokeDasharray="7 7"
          fill="none"
          opacity="0.6"
        />
      </g>
      <path d="M-20 318C90 282 150 330 270 306S470 262 600 300V420H-20z" className="fill-accent-tint" />
      <g className="stroke-accent-text" fill="none" strokeWidth="1.4" strokeLinecap="round" opacity="0.45">
        <path d="M-20 318C90 282 150 330 270 306S470 262 600 300" strokeWidth="2" />
        <path d="M40 350q9-7 18 0t18 0 18 0M210 372q9-7 18 0t18 0 18 0M392 342q9-7 18 0t18 0 18 0M300 350q9-7 18 0t18 0" />
      </g>
      <g transform="translate(292 196)">
        <ellipse cx="0" cy="35" rx="15" ry="4" className="fill-ink" opacity="0.18" />
        <path d="M0 34C-15 14-21 6-21-5a21 21 0 0 1 42 0c0 11-6 19-21 39z" className="fill-accent" />
        <circle cy="-5" r="8" className="fill-accent-on" />
      </g>
      <g transform="translate(430 56)" className="stroke-ink-3" fill="none" strokeWidth="1.2">
        <circle r="19" />
        <path d="M0-26 4-4 0 0-4-4zM0 26 4 4 0 0-4 4z" className="fill-ink-3" stroke="none" />
        <path d="M-13 0h26" />
      </g>
    </svg>
  );
}
