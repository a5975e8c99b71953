import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { GatewayEnv } from './env.ts';
import { createServer } from './http/server.ts';
import { openServices, type Services } from './services.ts';
import { openSockets } from './sockets/open-sockets.ts';

export interface RunningGateway {
  url: string;
  services: Services;
  /** Lets requests finish, asks sockets to come back later, writes down what was counted. */
  close(): Promise<void>;
}

/** Opens everything and listens; resolves once requests are answered. */
export async function startGateway(env: GatewayEnv, log: Logger): Promise<RunningGateway> {
  const services = openServices(env, log);
  try {
    const app = await createServer(services);
    const sockets = openSockets(app.server, services);
    await app.listen({ port: env.port, host: env.host });
    const { port } = app.server.address() as AddressInfo;
    const host = env.host.includes(':') ? `[${env.host}]` : env.host;
    return {
      url: `http://${host}:${port}`,
      services,
      async close() {
        await sockets.close();
        await app.close();
        await services.close();
      },
    };
  } catch (error) {
    await services.close();
    throw error;
  }
}
