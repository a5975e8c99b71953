type Json = Record<string, unknown>;

const html = (text: unknown): string => String(text ?? '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLE = `
:root { color-scheme: light dark; --ink: #1f1a17; --soft: #6b625c; --line: #e6ded8; --paper: #fffdfb; --tint: #f7f1ec; --accent: #9a3b26; }
@media (prefers-color-scheme: dark) { :root { --ink: #f3ece6; --soft: #b3a79e; --line: #3a322d; --paper: #171310; --tint: #221c18; --accent: #e8917a; } }
* { box-sizing: border-box } body { margin: 0; font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
.page { display: grid; grid-template-columns: 16rem minmax(0, 1fr); max-width: 76rem; margin: 0 auto }
nav { position: sticky; top: 0; align-self: start; height: 100vh; overflow: auto; padding: 2rem 1rem; border-right: 1px solid var(--line); font-size: .875rem }
nav h2 { font-size: .75rem; text-transform: uppercase; letter-spacing: .08em; color: var(--soft); margin: 1.25rem 0 .25rem }
nav a { display: block; padding: .2rem 0; color: inherit; text-decoration: none } nav a:hover { color: var(--accent) }
main { padding: 2rem } h1 { margin-top: 0 } code, pre { font: .875rem/1.5 ui-monospace, monospace }
pre { background: var(--tint); padding: 1rem; border-radius: .5rem; overflow: auto } section { border-top: 1px solid var(--line); padding: 1.5rem 0 }
h3 { margin: 0 0 .5rem; font-size: 1.05rem } .method { display: inline-block; min-width: 4.2rem; font-weight: 700; color: var(--accent) }
table { border-collapse: collapse; width: 100%; font-size: .875rem } th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line) }
.soft { color: var(--soft) } summary { cursor: pointer; padding: .35rem 0 } a { color: var(--accent) }
@media (max-width: 50rem) { .page { display: block } nav { position: static; height: auto; border: 0 } main { padding: 1rem } }
`;

interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters: { name: string; in: string; required?: boolean; description?: string; schema: Json }[];
  requestBody?: {
    content: { 'application/json': { schema: { properties?: Record<string, Json>; required?: string[] } } };
  };
  responses: Record<string, { description?: string; content?: { 'application/json'?: { schema: Json } } }>;
}

/** The reference for people: one static page without scripts, made from the OpenAPI document. */
export function referencePage(document: Json): string {
  const { info, paths, components, servers } = document as {
    info: { title: string; description: string; version: string };
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, Json>; responses: Record<string, Json> };
    servers: { url: string }[];
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const tags = [...new Set(operations.map(({ operation }) => operation.tags[0] ?? ''))];
  const links = tags.map(
    (tag) =>
      `<h2>${html(tag)}</h2>${operations
        .filter(({ operation }) => operation.tags[0] === tag)
        .map(({ operation }) => `<a href="#${html(operation.operationId)}">${html(operation.summary)}</a>`)
        .join('')}`,
  );
  const sections = operations.map(({ path, method, operation }) => renderOperation(path, method, operation));
  const shapes = Object.entries(components.schemas).map(
    ([name, schema]) =>
      `<details id="shape-${html(name)}"><summary><code>${html(name)}</code></summary><pre>${html(JSON.stringify(schema, null, 2))}</pre></details>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(info.title)} reference</title><style>${STYLE}</style></head><body><div class="page">
<nav aria-label="Operations"><strong>${html(info.title)}</strong><br><span class="soft">${html(info.version)}</span>${links.join('')}
<h2>More</h2><a href="#errors">Refusals</a><a href="#shapes">Shapes</a><a href="openapi.json">OpenAPI document</a></nav>
<main><h1>${html(info.title)}</h1><p>${html(info.description)}</p><p>Base address <code>${html(servers[0]?.url)}</code></p>
${sections.join('')}<section id="errors"><h2>Refusals</h2>${renderErrors(components.responses)}</section>
<section id="shapes"><h2>Shapes</h2>${shapes.join('')}</section></main></div></body></html>`;
}

function renderOperation(path: string, method: string, operation: Operation): string {
  const body = operation.requestBody?.content['application/json'].schema;
  const fields = [
    ...operation.parameters.map(({ name, in: where, required, description, schema }) => ({
      name,
      where,
      required,
      description,
      schema,
    })),
    ...Object.entries(body?.properties ?? {}).map(([name, schema]) => ({
      name,
      where: 'body',
      required: body?.required?.includes(name),
      description: undefined,
      schema,
    })),
  ];
  const rows = fields.map(
    ({ name, where, required, description, schema }) =>
      `<tr><td><code>${html(name)}</code></td><td class="soft">${html(where)}${required ? ', required' : ''}</td><td><code>${html(typeOf(schema))}</code> ${html(description)}</td></tr>`,
  );
  const [status, answer] = Object.entries(operation.responses).find(([code]) => code.startsWith('2')) ?? [];
  const shape = refName(answer?.content?.['application/json']?.schema);
  return `<section id="${html(operation.operationId)}"><h3>${html(operation.summary)}</h3>
<p><span class="method">${method}</span> <code>${html(path)}</code></p><p class="soft">${html(operation.description)}</p>
<table><thead><tr><th>Field</th><th>Where</th><th>Type</th></tr></thead><tbody>${rows.join('')}</tbody></table>
<p>Answers <code>${html(status)}</code>${shape ? ` with <a href="#shape-${html(shape)}">${html(shape)}</a>` : ''}.</p></section>`;
}

function renderErrors(responses: Record<string, Json>): string {
  return Object.entries(responses)
    .map(([name, response]) => `<p><code>${html(name.replace('Refusal', ''))}</code> ${html(response.description)}</p>`)
    .join('');
}

function refName(schema: Json | undefined): string | undefined {
  return typeof schema?.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined;
}

function typeOf(schema: Json): string {
  const named = refName(schema);
  if (named) return named;
  if (Array.isArray(schema.enum)) return schema.enum.join(' | ');
  if (Array.isArray(schema.anyOf)) return schema.anyOf.map((option) => typeOf(option as Json)).join(' | ');
  if (schema.type === 'array') return `${typeOf((schema.items ?? {}) as Json)}[]`;
  return String(schema.format ?? schema.const ?? schema.type ?? 'any');
}
