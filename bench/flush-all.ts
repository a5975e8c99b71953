import { once } from 'node:events';
import { connect } from 'node:net';

/** Empties a Redis, as an operator's slip would. Speaks the protocol itself: one command needs no client. */
export async function flushAll(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write('FLUSHALL\r\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  if (!answer.toString().startsWith('+OK')) throw new Error('Redis did not flush');
}
