import { createHash } from 'node:crypto';
import { type ApiContext, createCaller, preferredLocale, refusalOf, toProblem } from '@tavola/api';
import { DomainError } from '@tavola/domain';
import { TRPCError } from '@trpc/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contextFor } from '../http/context.ts';
import { principalOf } from '../http/principal.ts';
import { refuse } from '../http/refuse.ts';
import type { Services } from '../services.ts';
import { lookUp } from './batch-availability.ts';
import { failureCause } from './booking-failure.ts';
import {
  createSchema,
  listSchema,
  lookupSchema,
  read,
  statusOf,
  statusSchema,
  toBooking,
  toFeed,
  updateSchema,
} from './wire.ts';

const BASE = '/api/v1/google/v3';

type Call = ReturnType<typeof createCaller>;
type Method = (call: (key?: string) => Call, body: unknown) => Promise<unknown>;

const METHODS: Record<string, Method> = {
  BatchAvailabilityLookup: async (call, body) => lookUp(call(), read(lookupSchema, body)),

  CreateBooking: async (call, body) => {
    const { slot, user_information: user, idempotency_token, additional_request } = read(createSchema, body);
    const { telephone, email } = user;
    const booked = await call(keyOf('create', idempotency_token)).google.book({
      location: slot.merchant_id,
      startsAt: instant(slot.start_sec),
      partySize: slot.resources.party_size,
      ...(slot.resources.room_id ? { area: slot.resources.room_id } : {}),
      guest: {
        name: `${user.given_name} ${user.family_name}`.trim() || 'Guest',
        ...(telephone ? { phone: telephone } : {}),
        ...(email ? { email } : {}),
      },
      ...(additional_request ? { notes: additional_request } : {}),
      locale: preferredLocale(user.language_code),
      userId: user.user_id,
    });
    const booking = toBooking(booked);
    return { booking: { ...booking, user_information: user } };
  },

  UpdateBooking: async (call, body) => {
    const { booking } = read(updateSchema, body);
    const { booking_id: id, slot, status } = booking;
    const changed = await call(keyOf('update', JSON.stringify(booking))).google.change({
      id,
      ...(status === 'CANCELED' ? { cancel: true } : {}),
      ...(slot?.start_sec === undefined ? {} : { startsAt: instant(slot.start_sec) }),
      ...(slot?.resources === undefined ? {} : { partySize: slot.resources.party_size }),
    });
    return { booking: toBooking(changed) };
  },

  GetBookingStatus: async (call, body) => {
    const { booking_id: id } = read(statusSchema, body);
    const { status } = await call().reservations.get({ id });
    return { booking_id: id, booking_status: statusOf(status), prepayment_status: 'PREPAYMENT_NOT_PROVIDED' };
  },

  ListBookings: async (call, body) => {
    const { user_id: userId } = read(listSchema, body);
    const { items } = await call().google.bookings({ userId });
    return { bookings: items.map(toBooking) };
  },
};

/** Google's booking server, version 3, and the availability feed, below `/api/v1/google`. The use cases are everybody's. */
export function registerGoogle(app: FastifyInstance, services: Services): void {
  for (const url of both(`${BASE}/HealthCheck`)) app.get(url, async () => ({ status: 'SERVING' }));
  for (const [name, method] of Object.entries(METHODS)) {
    for (const url of both(`${BASE}/${name}`)) {
      app.post(url, { config: { operation: `google.${name}` } }, (request, reply) =>
        serve(services, request, reply, (call) => method(call, request.body)),
      );
    }
  }
  for (const url of both('/api/v1/google/feeds/availability')) {
    app.get(url, { config: { operation: 'google.feed' } }, (request, reply) =>
      serve(services, request, reply, async (call) => {
        const { location, cursor, days } = request.query as Record<string, string | undefined>;
        return toFeed(
          await call().google.feed({
            ...(location ? { location } : {}),
            ...(cursor ? { cursor } : {}),
            ...(days ? { days: Number(days) } : {}),
          }),
        );
      }),
    );
  }
}

const both = (url: string): string[] => [url, `${url}/`];

const instant = (seconds: number): string => new Date(seconds * 1_000).toISOString();

/** Any text of Google's as one of our keys. */
const keyOf = (method: string, token: string): string =>
  `google-${method}-${createHash('sha256').update(token).digest('base64url')}`;

async function serve(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  run: (call: (key?: string) => Call) => Promise<unknown>,
): Promise<FastifyReply> {
  try {
    const headers = { ...request.headers, authorization: bearer(request.headers.authorization) };
    const principal = await principalOf(services, headers, request.ip);
    const { actor } = principal;
    if (actor.kind !== 'key') throw new DomainError('UNAUTHENTICATED');
    if (actor.channel !== 'google') {
      throw new DomainError('INSUFFICIENT_SCOPE', { details: { required: 'a key of the channel google' } });
    }
    const context: ApiContext = contextFor(services, request, reply, principal);
    return reply.send(await run((key) => createCaller({ ...context, idempotencyKey: key })));
  } catch (error) {
    return answerFailure(services, request, reply, error);
  }
}

/** Google signs in with a user name and a password; the password is the key. */
function bearer(authorization: string | undefined): string | undefined {
  const [, encoded] = /^Basic +([\w+/=-]+) *$/i.exec(authorization ?? '') ?? [];
  if (encoded === undefined) return authorization;
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  return `Bearer ${pair.slice(pair.indexOf(':') + 1)}`;
}

/** A refusal by the rules is an answer to Google: 200 with its cause. Everything else is the usual problem document. */
function answerFailure(services: Services, request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const refusal = error instanceof TRPCError ? refusalOf(error) : error;
  const cause = refusal instanceof DomainError ? failureCause(refusal) : undefined;
  if (cause === undefined || !(refusal instanceof DomainError)) return refuse(services, request, reply, error);
  const { message } = toProblem(refusal, request.id, preferredLocale(request.headers['accept-language']));
  reply.failed = refusal.code;
  return reply.code(200).send({ booking_failure: { cause, description: message } });
}
