import type { z } from 'zod';

/** What an endpoint answered: the body as it came, and through `read` as the shape it promises. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  body: unknown;
  /** The body by its wire schema; a body that does not fit fails the test. */
  read<T>(schema: z.ZodType<T>): T;
}

export async function answerOf(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const text = await response.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  return { status, headers, text, body, read: (schema) => schema.parse(body) };
}
