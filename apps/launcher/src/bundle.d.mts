/** Bundles an app of the workspace for Node; paths are relative to the caller, `from: import.meta.url`. */
export function bundle(options: { from: string; entry?: string; outfile?: string }): Promise<void>;
