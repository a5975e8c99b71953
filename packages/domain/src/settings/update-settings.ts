import { eq, schema } from '@tavola/db';
import { SETTINGS, type SettingField, type SettingGroup } from '@tavola/shared';
import type { SettingsGroup } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { encryptSecret } from '../kernel/secrets.ts';
import { requirePicture } from '../media/picture-path.ts';
import { getSettings, requireGroupAccess } from './get-settings.ts';
import { settingProblem } from './validate-setting.ts';

type NewValue = string | number | boolean | null | { unchanged: true };

export interface UpdateSettings {
  group: SettingGroup;
  values: Record<string, NewValue>;
  version?: number | undefined;
}

/** A kept secret must not be sent to a new server: changing the host asks for the password again. */
function keptSecretProblem(
  values: Record<string, NewValue>,
  current: Record<string, { value: unknown }>,
): string | undefined {
  const host = values.smtpHost;
  const hostChanges = host !== undefined && host !== null && host !== current.smtpHost?.value;
  const hasSecret = Boolean(current.smtpPassword?.value);
  const secretGiven = typeof values.smtpPassword === 'string' || values.smtpPassword === null;
  return hostChanges && hasSecret && !secretGiven ? 'Enter the password again: the host has changed' : undefined;
}

/** Stores the given fields of one group; the others stay. All of them are checked before any is written. */
export async function updateSettings(ctx: Ctx, input: UpdateSettings): Promise<SettingsGroup> {
  requireGroupAccess(ctx, input.group);
  const specs: Record<string, SettingField> = SETTINGS[input.group];
  const { fields } = await ctx.settings.resolve(input.group);
  const issues: { path: string; message: string }[] = [];
  const changes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(input.values)) {
    const spec = specs[name];
    if (!spec) issues.push({ path: name, message: 'There is no such setting' });
    else if (value === null) changes[name] = undefined;
    else if (typeof value === 'object') {
      if (spec.kind !== 'secret') issues.push({ path: name, message: 'Only secrets can be kept unchanged' });
    } else {
      const problem = settingProblem(spec, value);
      if (problem) issues.push({ path: name, message: problem });
      else
        changes[name] =
          spec.kind === 'secret' ? encryptSecret(ctx.secrets, String(value), `${input.group}.${name}`) : value;
    }
  }
  const kept = keptSecretProblem(input.values, fields);
  if (kept) issues.push({ path: 'smtpPassword', message: kept });
  if (issues.length > 0) throw new DomainError('VALIDATION_FAILED', { details: { issues } });

  await commitOnce(ctx, async (tx) => {
    for (const [name, value] of Object.entries(changes)) {
      if (specs[name]?.kind === 'picture' && typeof value === 'string') await requirePicture(tx, ctx, value);
    }
    await tx.insert(schema.settings).values({ id: 'default', version: 0 }).onConflictDoNothing();
    const [row] = await tx.select().from(schema.settings).where(eq(schema.settings.id, 'default')).for('update');
    if (!row) throw new DomainError('INTERNAL');
    if (input.version !== undefined && input.version !== row.version) {
      throw new DomainError('REVISION_CONFLICT', { details: { current: row.version } });
    }
    const by = { name: ctx.actor.name ?? ctx.actor.kind, at: ctx.clock().toISOString() };
    await tx
      .update(schema.settings)
      .set({
        groups: { ...row.groups, [input.group]: { ...row.groups[input.group], ...changes } },
        version: row.version + 1,
        updatedAt: ctx.clock(),
        updatedBy: {
          ...row.updatedBy,
          ...Object.fromEntries(Object.keys(changes).map((name) => [`${input.group}.${name}`, by])),
        },
      })
      .where(eq(schema.settings.id, 'default'));
    return { version: row.version + 1 };
  });
  ctx.settings.invalidate();
  ctx.ring('settings');
  return getSettings(ctx, { group: input.group });
}
