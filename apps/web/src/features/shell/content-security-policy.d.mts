export function contentSecurityPolicy(nonce?: string, development?: boolean, frameAncestors?: string): string;
