/** What the tRPC handler hands to an encoder: one answer of one subscription. */
export interface SocketAnswer {
  id: string | number | null;
  jsonrpc?: '2.0';
  result?: { type: string; id?: string; data?: unknown };
  error?: unknown;
}

const texts = new WeakMap<object, string>();

/** Serialises an answer; the frame inside, shared by all subscribers of a feed, is turned into text only once. */
export function encodeOnce(answer: SocketAnswer): string {
  const { result } = answer;
  const tracked = result?.type === 'data' && result.id !== undefined ? (result.data as { data: unknown }) : undefined;
  if (!tracked || typeof tracked.data !== 'object' || tracked.data === null) return JSON.stringify(answer);
  const id = JSON.stringify(result?.id);
  const version = answer.jsonrpc ? `"jsonrpc":"${answer.jsonrpc}",` : '';
  return `{"id":${JSON.stringify(answer.id)},${version}"result":{"type":"data","id":${id},"data":{"id":${id},"data":${textOf(tracked.data)}}}}`;
}

function textOf(frame: object): string {
  const known = texts.get(frame);
  if (known !== undefined) return known;
  const text = JSON.stringify(frame);
  texts.set(frame, text);
  return text;
}
