import { knockSocket } from './knock.ts';

export interface Attempt {
  path: string;
  input: Record<string, unknown>;
  key?: string;
}

/** What a socket that asks for a subscription it may not have is told: the code of the refusal, `ok` if it was let in. */
export async function tryToJoin(url: string, { path, input, key }: Attempt): Promise<string> {
  const { code } = await knockSocket(url, path, key ? { authorization: `Bearer ${key}` } : {}, input);
  return code;
}
