import type { AgentSurface } from '@tavola/testkit/prove-agents';
import { clientSurface, mcpSurface, restSurface } from './agent-surfaces.ts';

export interface AgentKeys {
  voice: string;
  whatsapp: string;
  widget: string;
}

/** As many agents as asked for, a third on each surface: a voice bot on REST, an assistant on MCP, a widget on the client. */
export async function gatherCrew(
  url: string,
  keys: AgentKeys,
  size: number,
  timeoutMs: number,
): Promise<{ surfaces: AgentSurface[]; close(): Promise<void> }> {
  const assistants = await Promise.all(
    Array.from({ length: Math.ceil(size / 3) }, () => mcpSurface(url, keys.whatsapp, timeoutMs)),
  );
  const surfaces = Array.from({ length: size }, (_, at) => {
    const assistant = assistants[Math.floor(at / 3)];
    if (at % 3 === 1 && assistant) return assistant;
    return at % 3 === 0 ? restSurface(url, keys.voice, timeoutMs) : clientSurface(url, keys.widget, timeoutMs);
  });
  return {
    surfaces,
    async close() {
      await Promise.all(assistants.map((assistant) => assistant.close()));
    },
  };
}
