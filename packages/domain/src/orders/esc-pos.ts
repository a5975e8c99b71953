import type { PrintLine } from './print-order.ts';

const ESC = 0x1b;
const GS = 0x1d;
const RESET = [ESC, 0x40];
/** Windows-1252, which printers call page 16: all western letters and the euro. */
const WESTERN = [ESC, 0x74, 16];
const FEED_AND_CUT = [ESC, 0x64, 4, GS, 0x56, 0x42, 0];

/** The lines as a thermal printer understands them (ESC/POS), cut at the end. */
export function escPos(lines: readonly PrintLine[]): Buffer {
  const parts = lines.map(({ text, align, isBold, isBig }) =>
    Buffer.concat([
      Buffer.from([ESC, 0x61, align === 'center' ? 1 : 0, ESC, 0x45, isBold ? 1 : 0, GS, 0x21, isBig ? 0x11 : 0]),
      western(text),
      Buffer.from([0x0a]),
    ]),
  );
  return Buffer.concat([Buffer.from([...RESET, ...WESTERN]), ...parts, Buffer.from(FEED_AND_CUT)]);
}

/** Letters outside the page lose their marks; what is left over prints as a question mark, never as a command. */
function western(text: string): Buffer {
  const bytes = [...text].flatMap((sign) => {
    if (sign === '€') return [0x80];
    const code = sign.codePointAt(0) ?? 0;
    if (code >= 0x20 && code <= 0x7e) return [code];
    if (code >= 0xa0 && code <= 0xff) return [code];
    const plain = sign.normalize('NFKD').replace(/[^\x20-\x7e]/g, '');
    return plain === '' ? [0x3f] : [...Buffer.from(plain, 'ascii')];
  });
  return Buffer.from(bytes);
}
