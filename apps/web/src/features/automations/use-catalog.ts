import type { EventName, MailTemplate, PushTemplate } from '@tavola/shared';
import type { RuleVariable } from '@tavola/shared/schemas';
import { trpc } from '@/client/trpc.tsx';

export interface CatalogEvent {
  name: EventName;
  description: string;
  hasCustomer: boolean;
  variables: RuleVariable[];
  mails: MailTemplate[];
  pushes: PushTemplate[];
  sample: Record<string, unknown>;
}
export type EventCatalog = readonly CatalogEvent[];

/** The event catalog; it changes with the program only. */
export const useCatalog = () => trpc.automations.catalog.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY });

export const variablesIn = (catalog: EventCatalog, event: EventName | null): readonly RuleVariable[] =>
  catalog.find(({ name }) => name === event)?.variables ?? [];
