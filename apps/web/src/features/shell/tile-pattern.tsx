import { useId } from 'react';

/** Drawn tiles in the colour of the text: the house's ornament, made of two motifs that alternate like on an old wall. */
export function TilePattern({ className, size = 96 }: { className?: string; size?: number }) {
  const id = useId();
  return (
    <svg aria-hidden className={className}>
      <defs>
        <pattern id={id} width={size * 2} height={size * 2} patternUnits="userSpaceOnUse" viewBox="0 0 200 200">
          <Star x={0} y={0} />
          <Wave x={100} y={0} />
          <Wave x={0} y={100} />
          <Star x={100} y={100} />
          <path d="M100 0v200M0 100h200M0 0h200v200H0z" fill="none" stroke="currentColor" strokeOpacity="0.16" />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}

function Star({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`} fill="none" stroke="currentColor" strokeWidth="1.6">
      <path
        d="M50 14c6 18 12 24 36 36-24 12-30 18-36 36-6-18-12-24-36-36 24-12 30-18 36-36z"
        fill="currentColor"
        fillOpacity="0.2"
      />
      <path d="M50 30c3 10 7 14 20 20-13 6-17 10-20 20-3-10-7-14-20-20 13-6 17-10 20-20z" />
      <circle cx="50" cy="50" r="4" fill="currentColor" />
      {[0, 90, 180, 270].map((turn) => (
        <path
          key={turn}
          d="M0 26a26 26 0 0 0 26-26M0 15a15 15 0 0 0 15-15"
          transform={`rotate(${turn} 50 50)`}
          strokeOpacity="0.6"
        />
      ))}
    </g>
  );
}

function Wave({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`} fill="none" stroke="currentColor" strokeWidth="1.6">
      {[0, 90, 180, 270].map((turn) => (
        <g key={turn} transform={`rotate(${turn} 50 50)`}>
          <path d="M0 26a26 26 0 0 0 26-26M0 15a15 15 0 0 0 15-15" strokeOpacity="0.6" />
          <path d="M50 50c-14-6-18-22-8-34 8 4 12 10 8 18M50 50c-2-10 2-16 10-18" />
          <circle cx="50" cy="9" r="2.4" fill="currentColor" />
        </g>
      ))}
      <circle cx="50" cy="50" r="6" fill="currentColor" fillOpacity="0.2" />
    </g>
  );
}
