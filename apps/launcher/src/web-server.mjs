import { EventEmitter } from 'node:events';
import http from 'node:http';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import path from 'node:path';
import { compressedStatic } from '../../web/src/static/compressed-static.mjs';
import { gatewayAway, gatewayPath } from './gateway-door.mjs';
import { WEB } from './paths.mjs';

const DRAIN_MS = 10_000;

const dev = process.env.NODE_ENV !== 'production';
const port = Number(process.env.PORT ?? 3000);
const gateway = new URL(process.env.GATEWAY_URL ?? 'http://127.0.0.1:3001');
const trustProxy = process.env.TRUST_PROXY === '1';
const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });

// Plugins of the site's configuration look for their files from the working directory.
process.chdir(WEB);
const createNext = createRequire(path.join(WEB, 'package.json'))('next');
// Next would take every upgrade of our server for its own; it listens to this one, which hands on what is due.
const upgrades = new EventEmitter();
const next = createNext({ dev, dir: WEB, hostname: 'localhost', port, httpServer: upgrades, quiet: !dev });
await next.prepare();
const render = next.getRequestHandler();
const serveCompressed = dev ? () => false : compressedStatic(path.join(WEB, '.next'));

const server = http.createServer((request, response) => {
  nameClient(request);
  const target = gatewayPath(request);
  if (target !== undefined) forward(request, response, target);
  else if (!serveCompressed(request, response)) render(request, response);
});
server.on('upgrade', (request, socket, head) => {
  nameClient(request);
  if (gatewayPath(request) !== undefined) tunnel(request, socket, head);
  else if (dev) upgrades.emit('upgrade', request, socket, head);
  else socket.destroy();
});
server.keepAliveTimeout = 65_000;

/** What a client claims about its address counts only behind a proxy the operator has declared. */
function nameClient(request) {
  const peer = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const claimed = trustProxy ? request.headers['x-forwarded-for'] : undefined;
  request.headers['x-forwarded-for'] = claimed ? `${claimed}, ${peer}` : peer;
  if (!trustProxy || !request.headers['x-forwarded-host'])
    request.headers['x-forwarded-host'] = request.headers.host ?? '';
  if (!trustProxy || !request.headers['x-forwarded-proto']) request.headers['x-forwarded-proto'] = 'http';
}

function forward(request, response, target) {
  const upstream = http.request(
    {
      host: gateway.hostname,
      port: gateway.port,
      method: request.method,
      path: target,
      headers: request.headers,
      agent,
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, endToEnd(answer.rawHeaders));
      answer.pipe(response);
    },
  );
  upstream.on('error', (error) => {
    // A write whose answer was lost may have happened: saying "busy, nothing was written" would be a lie.
    const unknown = error.code !== 'ECONNREFUSED' && request.method !== 'GET' && request.method !== 'HEAD';
    if (response.headersSent || unknown) response.destroy();
    else gatewayAway(response);
  });
  response.on('close', () => {
    request.unpipe(upstream);
    upstream.destroy();
    // What the gateway did not want to read would stand before the next request on this connection.
    request.resume();
  });
  request.pipe(upstream);
}

/** Headers without those that describe one hop only. */
function endToEnd(rawHeaders) {
  const kept = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index].toLowerCase();
    if (name !== 'connection' && name !== 'keep-alive') kept.push(rawHeaders[index], rawHeaders[index + 1]);
  }
  return kept;
}

const tunnels = new Set();

function tunnel(request, socket, head) {
  tunnels.add(socket);
  socket.once('close', () => tunnels.delete(socket));
  const upstream = connect(Number(gateway.port), gateway.hostname, () => {
    const headers = Object.entries(request.headers).flatMap(([name, value]) =>
      [value].flat().map((each) => `${name}: ${each}`),
    );
    upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`);
    if (head.length > 0) upstream.write(head);
    upstream.pipe(socket).pipe(upstream);
  });
  upstream.setNoDelay(true);
  socket.setNoDelay(true);
  // Either side ending, well or badly, ends the other: the browser then reconnects by itself.
  for (const [one, other] of [
    [upstream, socket],
    [socket, upstream],
  ]) {
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
}

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  for (const socket of tunnels) socket.destroy();
  setTimeout(() => process.exit(0), DRAIN_MS).unref();
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

const host = process.env.HOST;
server.once('error', (error) => {
  // Machines without IPv6 cannot listen on `::`.
  if (!host && error.code === 'EAFNOSUPPORT') server.listen(port, '0.0.0.0');
  else throw error;
});
server.listen(port, host || '::');
