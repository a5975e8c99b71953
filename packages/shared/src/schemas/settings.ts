import { z } from 'zod';
import { SETTING_GROUPS, SETTING_SOURCES, type SettingGroup } from '../settings.ts';

export const settingGroupSchema = z.enum(SETTING_GROUPS as [SettingGroup, ...SettingGroup[]]);

export const settingsGroupInput = z.strictObject({ group: settingGroupSchema });

const value = z.union([z.string(), z.number(), z.boolean()]);

export const settingsGroupSchema = z.object({
  group: settingGroupSchema,
  version: z.int(),
  fields: z.array(
    z.object({
      name: z.string(),
      /** Secrets come masked (`sk_l…4x8f`); send `{ unchanged: true }` to keep one. */
      value,
      source: z.enum(SETTING_SOURCES),
      default: value,
      env: z.string().optional(),
      setBy: z.object({ name: z.string(), at: z.string() }).optional(),
    }),
  ),
});
export type SettingsGroup = z.infer<typeof settingsGroupSchema>;

/** `null` goes back to environment or default; `{ unchanged: true }` keeps a stored secret. */
export const settingsUpdateInput = z.strictObject({
  group: settingGroupSchema,
  values: z.record(z.string().max(60), z.union([value, z.null(), z.strictObject({ unchanged: z.literal(true) })])),
  version: z.int().optional(),
});
