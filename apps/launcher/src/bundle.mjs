import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles an app of the workspace for Node: our own packages are inlined from their sources, libraries stay outside,
 * except those the bundle could not find from where it lies. Paths are relative to the caller, `from: import.meta.url`.
 */
export async function bundle({ from, entry = 'src/main.ts', outfile = 'dist/main.js' }) {
  const directory = fileURLToPath(new URL('.', from));
  await build({
    absWorkingDir: directory,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
    // An inlined CommonJS library may call `require`, which modules do not have.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    plugins: [workspaceSources(directory)],
  });
}

function workspaceSources(directory) {
  const settled = Symbol('settled');
  return {
    name: 'workspace-sources',
    setup(context) {
      context.onResolve({ filter: /^@tavola\// }, ({ path: name, importer }) => ({
        path: createRequire(importer).resolve(name),
      }));
      context.onResolve({ filter: /^[^./]/ }, async ({ path: name, kind, resolveDir, pluginData }) => {
        if (pluginData === settled || name.startsWith('node:') || path.isAbsolute(name)) return undefined;
        const options = { kind, pluginData: settled };
        const [seen, reachable] = await Promise.all([
          context.resolve(name, { ...options, resolveDir }),
          context.resolve(name, { ...options, resolveDir: directory }),
        ]);
        if (seen.errors.length > 0) return seen.external ? seen : { path: name, external: true };
        return seen.path === reachable.path ? { path: name, external: true } : { path: seen.path };
      });
    },
  };
}
