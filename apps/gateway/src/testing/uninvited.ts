import { once } from 'node:events';
import { WebSocket } from 'ws';

export interface Attempt {
  path: string;
  input: Record<string, unknown>;
  key?: string;
}

/** What a socket that asks for a subscription it may not have is told: the code of the refusal, or `let in`. */
export async function tryToJoin(url: string, { path, input, key }: Attempt): Promise<string> {
  const headers = key ? { authorization: `Bearer ${key}` } : {};
  const socket = new WebSocket(`${url.replace('http', 'ws')}/ws`, { headers });
  socket.on('error', () => undefined);
  const told = new Promise<string>((resolve) => {
    socket.on('message', (message) => {
      const { error, result } = JSON.parse(String(message)) as {
        error?: { data: { problem: { code: string } } };
        result?: { type: string };
      };
      if (error) resolve(error.data.problem.code);
      else if (result?.type === 'data') resolve('let in');
    });
    socket.on('close', () => resolve('closed'));
  });
  await once(socket, 'open').catch(() => undefined);
  if (socket.readyState === WebSocket.OPEN)
    socket.send(JSON.stringify({ id: 1, method: 'subscription', params: { path, input } }));
  const answer = await told;
  socket.terminate();
  return answer;
}
