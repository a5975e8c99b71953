import { SECURE_GROUPS, SETTINGS, type SettingField, type SettingGroup } from '@tavola/shared';
import type { SettingsGroup } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';

/** First and last four characters of a secret long enough to keep the middle hidden. */
function mask(secret: string): string {
  if (secret === '') return '';
  return secret.length < 16 ? '••••••••' : `${secret.slice(0, 4)}…${secret.slice(-4)}`;
}

/** Refuses the credential groups to anyone but those with `settings:secure`. */
export function requireGroupAccess(ctx: Ctx, group: SettingGroup): void {
  if (SECURE_GROUPS.includes(group) && !ctx.actor.permissions.has('settings:secure'))
    throw new DomainError('FORBIDDEN');
}

/** One group with the source of each value; secrets are masked and never leave in clear. */
export async function getSettings(ctx: Ctx, input: { group: SettingGroup }): Promise<SettingsGroup> {
  requireGroupAccess(ctx, input.group);
  const { stored, fields } = await ctx.settings.resolve(input.group);
  const specs: [string, SettingField][] = Object.entries(SETTINGS[input.group]);
  return {
    group: input.group,
    version: stored.version,
    fields: specs.flatMap(([name, spec]) => {
      const resolved = fields[name];
      if (!resolved) return [];
      return {
        name,
        value: spec.kind === 'secret' ? mask(String(resolved.value)) : resolved.value,
        source: resolved.source,
        default: spec.default,
        env: spec.env,
        setBy: resolved.source === 'database' ? stored.updatedBy[`${input.group}.${name}`] : undefined,
      };
    }),
  };
}
