import { create } from 'qrcode';

const QUIET = 2;

/** The address of a table as a code that phones read: drawn as one path, sharp at any size. */
export function TableCode({ url, label }: { url: string; label: string }) {
  const { modules } = create(url, { errorCorrectionLevel: 'M' });
  const dots: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) dots.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`);
    }
  }
  const side = modules.size + 2 * QUIET;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges" className="w-full">
      {/* A code is read dark on light, whatever the theme. */}
      <rect width={side} height={side} fill="#fff" />
      <path d={dots.join('')} fill="#000" />
    </svg>
  );
}
