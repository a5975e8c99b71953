// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';

export type SettingGroup = "general" | "reservations" | "orders" | "mail" | "sms" | "branding";
export type SettingsGroup = { group: SettingGroup; version: number; fields: { name: string; value: string | number | boolean; source: "database" | "environment" | "default"; default: string | number | boolean; env?: string | undefined; setBy?: { name: string; at: string } | undefined }[] };
export type SettingsGroupInput = { group: SettingGroup };
export type SettingsUpdateInput = { group: SettingGroup; values: Record<string, string | number | boolean | null | { unchanged: true }>; version?: number | undefined };

export type SettingsProcedures = {
  get: TRPCQueryProcedure<{ meta: object; input: SettingsGroupInput; output: SettingsGroup }>;
  update: TRPCMutationProcedure<{ meta: object; input: SettingsUpdateInput; output: SettingsGroup }>;
};
