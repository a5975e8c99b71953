export { queueModes, type RedisServer, startRedis } from './redis.ts';
export { type SmtpSink, type SunkMessage, startSmtpSink } from './smtp-sink.ts';
export { createTestDatabase, type TestDatabase, type TestDatabaseOptions } from './test-database.ts';
export { type ReceivedWebhook, type ScriptedAnswer, startWebhookSink, type WebhookSink } from './webhook-sink.ts';
