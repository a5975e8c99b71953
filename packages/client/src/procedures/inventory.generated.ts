// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';
import type {
  Hours,
  TimeRange,
} from './shared.generated.ts';

export type Area = { id: string; name: string; sort: number };
export type AreaSent = { id: string; name: string; sort?: number | undefined };
export type Combination = { id: string; name: string; tableIds: string[]; minParty: number; maxParty: number; priority: number };
export type CombinationSent = { id: string; name: string; tableIds: string[]; minParty: number; maxParty: number; priority?: number | undefined };
export type Impact = { broken: { id: string; code: string; guest: string; partySize: number; date: string; time: string; startsAt: string; reasons: ("table_gone" | "too_small" | "closed" | "off_grid" | "pacing" | "area" | "clock")[] }[]; checked: number };
export type Inventory = { location: string; timezone: string; rulesVersion: number; areas: Area[]; tables: Table[]; combinations: Combination[]; periods: Period[]; hours: Hours[]; specialDays: SpecialDay[] };
export type InventoryChangeInputSent = { location: string; change: InventoryChangeSent };
export type InventoryChangeSent = { kind: "area"; area: AreaSent } | { kind: "table"; table: TableSent } | { kind: "combination"; combination: CombinationSent } | { kind: "period"; period: PeriodSent } | { kind: "hours"; hours: Hours[] } | { kind: "timezone"; timezone: string } | { kind: "specialDay"; specialDay: SpecialDaySent } | { kind: "remove"; what: "area" | "table" | "combination" | "period"; id: string } | { kind: "removeSpecialDay"; date: string };
export type InventoryInput = { location: string };
export type Period = { id: string; name: string; weekdays: number[]; startTime: string; endTime: string; slotMinutes: number; turnMinutes: { upTo: number; minutes: number }[]; bufferMinutes: number; pacingCovers: number | null; pacingParties: number | null; pacingCoversOnline: number | null; pacingPartiesOnline: number | null; minNoticeMinutes: number; maxAdvanceDays: number; minParty: number; maxPartyOnline: number; areaIds: string[]; walkInOnly: boolean };
export type PeriodSent = { id: string; name: string; weekdays: number[]; startTime: string; endTime: string; slotMinutes?: number | undefined; turnMinutes: { upTo: number; minutes: number }[]; bufferMinutes?: number | undefined; pacingCovers?: number | null | undefined; pacingParties?: number | null | undefined; pacingCoversOnline?: number | null | undefined; pacingPartiesOnline?: number | null | undefined; minNoticeMinutes?: number | undefined; maxAdvanceDays?: number | undefined; minParty?: number | undefined; maxPartyOnline?: number | undefined; areaIds?: string[] | undefined; walkInOnly?: boolean | undefined };
export type SpecialDay = { date: string; closed: boolean; walkInOnly: boolean; ranges: TimeRange[]; note: string };
export type SpecialDaySent = { date: string; closed?: boolean | undefined; walkInOnly?: boolean | undefined; ranges?: TimeRange[] | undefined; note?: string | undefined };
export type Table = { id: string; areaId: string; name: string; minParty: number; maxParty: number; shape: "round" | "square" | "rectangle" | "bar"; priority: number; joinable: boolean; online: boolean; x: number; y: number; width: number; height: number; rotation: number };
export type TableSent = { id: string; areaId: string; name: string; minParty?: number | undefined; maxParty: number; shape?: "round" | "square" | "rectangle" | "bar" | undefined; priority?: number | undefined; joinable?: boolean | undefined; online?: boolean | undefined; x?: number | undefined; y?: number | undefined; width?: number | undefined; height?: number | undefined; rotation?: number | undefined };

export type InventoryProcedures = {
  get: TRPCQueryProcedure<{ meta: object; input: InventoryInput; output: Inventory }>;
  preview: TRPCQueryProcedure<{ meta: object; input: InventoryChangeInputSent; output: Impact }>;
  save: TRPCMutationProcedure<{ meta: object; input: InventoryChangeInputSent; output: Inventory }>;
};
