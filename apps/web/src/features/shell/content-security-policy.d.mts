export function contentSecurityPolicy(nonce?: string, development?: boolean): string;
