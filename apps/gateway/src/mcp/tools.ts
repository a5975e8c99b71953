import { type ProcedureFacts, procedureFacts } from '@tavola/api';
import { DomainError } from '@tavola/domain';
import { problemSchema } from '@tavola/shared/schemas';
import { z } from 'zod';

type Json = Record<string, unknown>;

export interface Tool {
  name: string;
  title: string;
  description: string;
  /** Procedure that does the work, with all its checks. */
  procedure: string;
  writes: boolean;
  inputSchema: Json;
  outputSchema: Json;
  annotations: { readOnlyHint: boolean; destructiveHint: boolean; idempotentHint: boolean; openWorldHint: boolean };
}

interface Plan {
  name: string;
  title: string;
  procedure: string;
  description: string;
  kind: 'reads' | 'writes' | 'destroys';
}

const PLANS: Plan[] = [
  {
    name: 'find_availability',
    title: 'Find free times',
    procedure: 'reservations.availability',
    kind: 'reads',
    description:
      'Free times for a party on a day. `date` may be YYYY-MM-DD or words like "tomorrow", "friday" or "24 December", `time` HH:MM or "around 8"; `understood` says what they were taken for. What can mean two things is refused with `details.readings`: ask the guest which one. Each slot carries the cancellation and deposit policy.',
  },
  {
    name: 'hold_table',
    title: 'Hold a table',
    procedure: 'reservations.hold',
    kind: 'writes',
    description:
      'Keeps a table for a few minutes while the guest decides. Tell the guest the returned policy before you confirm. When the slot is gone, the refusal lists alternatives: pass one back as it is.',
  },
  {
    name: 'confirm_reservation',
    title: 'Confirm the held table',
    procedure: 'reservations.confirm',
    kind: 'writes',
    description: 'Makes a hold a reservation. Only after the guest has agreed to the policy that came with the hold.',
  },
  {
    name: 'get_reservation',
    title: 'Look up a reservation',
    procedure: 'reservations.lookup',
    kind: 'reads',
    description:
      'A guest’s reservation by its id, by its code, or by telephone number and surname, with its status, revision, policy and what may be done with it. Whatever does not fit is not found; ask the guest to spell it again rather than guessing.',
  },
  {
    name: 'modify_reservation',
    title: 'Change a reservation',
    procedure: 'reservations.modify',
    kind: 'writes',
    description:
      'Moves or resizes a reservation. Send the revision you last saw; a stale one is refused with the current state.',
  },
  {
    name: 'cancel_reservation',
    title: 'Cancel a reservation',
    procedure: 'reservations.cancel',
    kind: 'destroys',
    description: 'Cancels with a reason. Tell the guest what the policy says about a late cancellation first.',
  },
  {
    name: 'join_waitlist',
    title: 'Join the waitlist',
    procedure: 'waitlist.join',
    kind: 'writes',
    description: 'Puts a party on the waitlist of a day. When a table frees up it is held for them and they are told.',
  },
  {
    name: 'get_menu',
    title: 'Read the menu',
    procedure: 'menu.get',
    kind: 'reads',
    description: 'The menu of a restaurant with options, prices in minor units, allergens and what is available now.',
  },
  {
    name: 'quote_order',
    title: 'Price an order',
    procedure: 'orders.quote',
    kind: 'reads',
    description:
      'Prices a cart of ids and quantities. Read the total back to the guest; the signed quote is needed to order.',
  },
  {
    name: 'place_order',
    title: 'Place an order',
    procedure: 'orders.place',
    kind: 'writes',
    description: 'Sends a quoted order to the kitchen. Only after the guest has agreed to the total.',
  },
  {
    name: 'track_order',
    title: 'Track an order',
    procedure: 'orders.tracked',
    kind: 'reads',
    description: 'Status and times of an order by the token at the end of its tracking link.',
  },
  {
    name: 'get_restaurant_info',
    title: 'Facts about the restaurants',
    procedure: 'locations.list',
    kind: 'reads',
    description: 'Every restaurant with address, hours, time zone, areas and booking policies.',
  },
];

const INTENT = {
  type: 'string',
  minLength: 16,
  maxLength: 255,
  description: 'One value per intent, kept over retries. May be sent as `_meta.idempotencyKey` instead.',
};

/** The tools whose procedures exist, with JSON schemas made from the procedures' own. */
export function mcpTools(): Tool[] {
  const facts = new Map(procedureFacts().map((each) => [each.path, each]));
  return PLANS.flatMap((plan) => {
    const procedure = facts.get(plan.procedure);
    return procedure ? [toTool(plan, procedure)] : [];
  });
}

function toTool({ kind, ...plan }: Plan, { input, output }: ProcedureFacts): Tool {
  if (!output) throw new DomainError('INTERNAL', {}, { cause: new Error(`${plan.procedure} declares no output`) });
  const writes = kind !== 'reads';
  const taken = input ? jsonSchema(input, 'input') : { type: 'object', properties: {}, additionalProperties: false };
  return {
    ...plan,
    writes,
    inputSchema: writes ? { ...taken, properties: { ...(taken.properties as Json), idempotencyKey: INTENT } } : taken,
    outputSchema: answerOrProblem(output),
    annotations: {
      readOnlyHint: !writes,
      destructiveHint: kind === 'destroys',
      idempotentHint: true,
      openWorldHint: false,
    },
  };
}

/** The answer, or the problem of a refusal: clients check structured content against this either way. */
function answerOrProblem(output: z.ZodType): Json {
  const { properties, required, additionalProperties: _, ...answer } = jsonSchema(output, 'output');
  const problem = jsonSchema(problemSchema, 'output');
  const shared = Object.keys(problem.properties as Json);
  const own = Object.entries((properties ?? {}) as Json);
  return {
    ...answer,
    properties: Object.fromEntries(own.filter(([name]) => !shared.includes(name))),
    anyOf: [
      { properties: Object.fromEntries(own.filter(([name]) => shared.includes(name))), required: required ?? [] },
      { properties: problem.properties, required: problem.required },
    ],
  };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...made } = z.toJSONSchema(schema, { io, target: 'draft-7', unrepresentable: 'any' });
  return { type: 'object', ...made };
}
