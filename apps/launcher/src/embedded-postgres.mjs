export { freePort, randomSecret, startPostgres } from './postgres/server.mjs';
