import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface BreakableLine {
  url: string;
  /** Connections open now. */
  open(): number;
  /** Cuts a connection as a pulled cable does, chosen by `random`; false when there is none. */
  cut(random: () => number): boolean;
  close(): Promise<void>;
}

/** A plain line in front of servers, which take turns; one that is down is passed over. Connections can be cut in the middle. */
export async function startBreakableLine(ports: readonly number[]): Promise<BreakableLine> {
  const open = new Set<Socket>();
  let turn = 0;

  function reach(client: Socket, tried = 0): void {
    const port = ports[turn % ports.length];
    turn += 1;
    if (port === undefined || tried >= ports.length) {
      client.destroy();
      return;
    }
    const server = connect(port, '127.0.0.1');
    const end = () => {
      open.delete(client);
      client.destroy();
      server.destroy();
    };
    server.once('error', () => reach(client, tried + 1));
    server.once('connect', () => {
      server.removeAllListeners('error');
      for (const side of [client, server]) {
        side.on('error', end);
        side.on('close', end);
      }
      open.add(client);
      client.pipe(server);
      server.pipe(client);
    });
    client.once('close', () => server.destroy());
  }

  const listener = createServer((client) => {
    client.on('error', () => client.destroy());
    reach(client);
  });
  listener.listen(0, '127.0.0.1');
  await new Promise((resolve) => listener.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    open: () => open.size,
    cut(random) {
      const victim = [...open][Math.floor(random() * open.size)];
      victim?.resetAndDestroy();
      return victim !== undefined;
    },
    async close() {
      for (const client of open) client.destroy();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
}
