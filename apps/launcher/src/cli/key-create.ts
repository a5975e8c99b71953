import { createApiKey } from '@tavola/domain';
import { SCOPES } from '@tavola/shared';
import { createKeyInput } from '@tavola/shared/schemas';
import { type Command, count, requiredText, text, UsageError } from './command.ts';

export const keyCreateCommand: Command = {
  name: 'key:create',
  about: 'Make an API key for one channel and show it, this once',
  flags: {
    name: { type: 'string', about: 'what it is for, shown in the dashboard', required: true },
    channel: { type: 'string', about: createKeyInput.shape.channel.options.join(', '), required: true },
    scopes: { type: 'string', about: `comma-separated: ${SCOPES.join(', ')}`, required: true },
    location: { type: 'string', about: 'ids or slugs it may touch, comma-separated (default all)' },
    test: { type: 'boolean', about: 'works on test data only' },
    'rate-limit': { type: 'string', about: 'requests a minute' },
    'hold-limit': { type: 'string', about: 'tables it may hold at once' },
    expires: { type: 'string', about: 'last moment it works, as 2027-01-31T00:00:00Z' },
  },
  async run({ ctx }, flags) {
    const parsed = createKeyInput.safeParse({
      name: requiredText(flags, 'name'),
      channel: requiredText(flags, 'channel'),
      scopes: list(requiredText(flags, 'scopes')),
      locations: list(text(flags, 'location')),
      test: flags.test === true,
      ratePerMinute: count(flags, 'rate-limit'),
      holdLimit: count(flags, 'hold-limit'),
      expiresAt: text(flags, 'expires'),
    });
    if (!parsed.success) {
      throw new UsageError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
    }
    const { key, id } = await createApiKey(ctx, parsed.data);
    return { data: { key, id }, lines: [key, 'Keep it safe: it is not shown again.'] };
  },
};

function list(value: string | undefined): string[] | undefined {
  const parts = value
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts && parts.length > 0 ? parts : undefined;
}
