import { type DescribedEvent, describeEvents } from '@tavola/domain';

/** The text of `docs/events.md`: every event, what it carries and a sample, from the catalog the program runs on. */
export function eventsPage(): string {
  const { events } = describeEvents();
  const index = events.map(
    ({ name, description }) => `| [\`${name}\`](#${name.replaceAll('.', '')}) | ${description} |`,
  );
  return `# Events

Written by \`npm run generate -w packages/api\` from the catalog. Do not edit.

Every change that matters is one event, committed with the change it tells of and delivered at least once. Webhooks
carry the object below as \`data.object\` inside the envelope \`{ id, type, timestamp, apiVersion, location, actor, data }\`;
rules and templates see the names in the tables. Contact data is in no event: webhooks get it only when their owner
opted in, rules read it from the guest at the moment they run.

| event | when |
|---|---|
${index.join('\n')}

${events.map(section).join('\n')}`;
}

function section({ name, description, variables, sample }: DescribedEvent): string {
  const rows = variables.map(({ path, type, choices, sample: example }) => {
    const kind = choices ? `${type}: ${choices.map((choice) => `\`${choice}\``).join(' ')}` : type;
    return `| \`${path}\` | ${kind} | ${example.replaceAll('|', '\\|')} |`;
  });
  return `## ${name}

${description}

| name in rules and templates | type | example |
|---|---|---|
${rows.join('\n')}

\`\`\`json
${JSON.stringify(sample, null, 2)}
\`\`\`
`;
}
