/** What the tRPC handler hands to an encoder: one answer of one subscription. */
export interface SocketAnswer {
  id: string | number | null;
  jsonrpc?: '2.0';
  result?: { type: string; id?: string; data?: unknown };
  error?: unknown;
}

/** Bytes of a whole WebSocket message, header included, ready for the wire. */
export class WireMessage {
  readonly bytes: Buffer;

  constructor(text: string) {
    const payload = Buffer.from(text);
    this.bytes = Buffer.concat([textHeader(payload.length), payload]);
  }
}

const texts = new WeakMap<object, string>();
const messages = new WeakMap<object, Map<string, WireMessage>>();

/**
 * Serialises an answer. A frame that many subscribers of a feed share is turned into text once, and into bytes once for
 * each number the clients gave their subscription, which is nearly always the same.
 */
export function encodeOnce(answer: SocketAnswer): string | WireMessage {
  const { result } = answer;
  const tracked = result?.type === 'data' && result.id !== undefined ? (result.data as { data: unknown }) : undefined;
  if (!tracked || typeof tracked.data !== 'object' || tracked.data === null) return JSON.stringify(answer);
  const id = JSON.stringify(result?.id);
  const version = answer.jsonrpc ? `"jsonrpc":"${answer.jsonrpc}",` : '';
  const head = `{"id":${JSON.stringify(answer.id)},${version}"result":{"type":"data","id":${id},"data":{"id":${id},"data":`;
  const known = messages.get(tracked.data) ?? new Map<string, WireMessage>();
  messages.set(tracked.data, known);
  const message = known.get(head) ?? new WireMessage(`${head}${textOf(tracked.data)}}}}`);
  known.set(head, message);
  return message;
}

function textOf(frame: object): string {
  const known = texts.get(frame);
  if (known !== undefined) return known;
  const text = JSON.stringify(frame);
  texts.set(frame, text);
  return text;
}

/** Header of one unmasked, unfragmented text message (RFC 6455, 5.2). */
function textHeader(length: number): Buffer {
  const FINAL_TEXT = 0x81;
  if (length < 126) return Buffer.from([FINAL_TEXT, length]);
  if (length < 65_536) return Buffer.from([FINAL_TEXT, 126, length >> 8, length & 0xff]);
  const header = Buffer.alloc(10);
  header[0] = FINAL_TEXT;
  header[1] = 127;
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
