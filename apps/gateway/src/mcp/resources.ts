import type { ListResourcesResult, ReadResourceResult } from '@modelcontextprotocol/sdk/types.js';
import { type ApiContext, createCaller } from '@tavola/api';
import { DomainError } from '@tavola/domain';

const ADDRESS = /^tavola:\/\/(restaurants|menus)\/([\w-]{1,64})$/;

/** What an assistant may read before it talks: the facts and the menu of each restaurant it may see. */
export async function listResources(context: ApiContext): Promise<ListResourcesResult> {
  const { items } = await createCaller(context).locations.list();
  return {
    resources: items.flatMap(({ slug, name }) => [
      { uri: `tavola://restaurants/${slug}`, name, title: `About ${name}`, mimeType: 'application/json' },
      { uri: `tavola://menus/${slug}`, name: `${name}, menu`, title: `Menu of ${name}`, mimeType: 'application/json' },
    ]),
  };
}

export async function readResource(context: ApiContext, uri: string): Promise<ReadResourceResult> {
  const [, kind, slug] = ADDRESS.exec(uri) ?? [];
  if (slug === undefined) throw new DomainError('NOT_FOUND');
  const caller = createCaller(context);
  const facts = kind === 'menus' ? await caller.menu.get({ location: slug }) : await caller.locations.get({ id: slug });
  return { contents: [{ uri, mimeType: 'application/json', text: JSON.stringify(facts) }] };
}
