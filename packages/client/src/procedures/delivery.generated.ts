// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';
import type {
  IdOutput,
} from './shared.generated.ts';

export type DeleteZoneInput = { location: string; id: string };
export type DeliveryZone = { id: string; name: string; kind: "polygon" | "radius"; ring: [number, number][] | null; centerLat: number | null; centerLng: number | null; radiusMeters: number | null; postcodes: string[]; fee: number; minimum: number; freeOver: number | null; sort: number; active: boolean };
export type FindZoneInput = { location: string; lat?: number | undefined; lng?: number | undefined; postcode?: string | undefined; subtotal?: number | undefined };
export type FindZoneOutput = { zone: DeliveryZone | null; fee: number | null; missing: number };
export type SaveZoneInput = { id?: string | undefined; location: string; name: string; kind: "polygon" | "radius"; ring: [number, number][] | null; centerLat: number | null; centerLng: number | null; radiusMeters: number | null; postcodes: string[]; fee: number; minimum: number; freeOver: number | null; sort: number; active: boolean };
export type ZonesInput = { location: string };

export type DeliveryProcedures = {
  findZone: TRPCQueryProcedure<{ meta: object; input: FindZoneInput; output: FindZoneOutput }>;
  removeZone: TRPCMutationProcedure<{ meta: object; input: DeleteZoneInput; output: IdOutput }>;
  saveZone: TRPCMutationProcedure<{ meta: object; input: SaveZoneInput; output: DeliveryZone }>;
  zones: TRPCQueryProcedure<{ meta: object; input: ZonesInput; output: DeliveryZone[] }>;
};
