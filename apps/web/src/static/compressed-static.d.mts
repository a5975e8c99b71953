import type { IncomingMessage, ServerResponse } from 'node:http';

export function compressedStatic(
  buildDirectory: string,
): (request: IncomingMessage, response: ServerResponse) => boolean;
