import { problemSchema } from '@tavola/shared/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_SEED } from '../testing/demo-seed.ts';
import { type GatewayUnderTest, runGateway } from '../testing/run-gateway.ts';

const WRITES = 2;
const READS = WRITES * 20;

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await runGateway({ seed: DEMO_SEED, variables: { ANON_RATE_PER_MINUTE: String(WRITES) } });
});
afterAll(() => under.close());

const ask = (path: string, headers: Record<string, string>) => fetch(`${under.gateway.url}/api/v1${path}`, { headers });
const from = (address: string) => ({ 'x-forwarded-for': address });

describe('a used-up budget', () => {
  test.each(['/locations', '/time'])('of a key is told at %s, with when it is full again', async (path) => {
    const headers = { authorization: `Bearer ${await under.key(['menu:read'], { ratePerMinute: 1 })}` };
    const first = await ask(path, headers);
    expect(first.headers.get('ratelimit')).toMatch(/r=0;/);
    const refused = await ask(path, headers);
    expect(refused.status).toBe(429);
    expect(problemSchema.parse(await refused.json()).code).toBe('RATE_LIMITED');
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit')).toBe(`"requests";r=0;t=${seconds}`);
    expect(refused.headers.get('ratelimit-policy')).toBe('"requests";q=1;w=60');
  });

  test('of an address stops reads that reach the database, however often the address of what is read changes', async () => {
    const statuses: number[] = [];
    for (let n = 0; n <= READS; n += 1)
      statuses.push((await ask(`/locations/nowhere-${n}`, from('203.0.113.5'))).status);
    expect(statuses).toEqual([...Array<number>(READS).fill(404), 429]);
    expect((await ask('/locations/nowhere', from('203.0.113.6'))).status).toBe(404);
  });
});
