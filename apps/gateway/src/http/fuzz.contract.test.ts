import { SCOPES } from '@tavola/shared';
import { type FuzzReport, fuzz } from '@tavola/testkit/fuzz';
import { faultyExamples, type OpenApiDocument } from '@tavola/testkit/fuzz-document';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_SEED } from '../testing/demo-seed.ts';
import { fuzzSeeds } from '../testing/fuzz-seeds.ts';
import { type GatewayUnderTest, runGateway } from '../testing/run-gateway.ts';

/** Short, for every run; `npm run prove:fuzz` sends two thousand. */
const CASES = 24;
const SEED = 20_261_121;

let under: GatewayUnderTest;
let document: OpenApiDocument;
let report: FuzzReport;
beforeAll(async () => {
  under = await runGateway({ seed: DEMO_SEED });
  const base = `${under.gateway.url}/api/v1`;
  const live = await under.key([...SCOPES], { channel: 'api', holdLimit: 1_000_000 });
  const rehearsal = await under.key([...SCOPES], { channel: 'api', test: true });
  document = (await (await fetch(`${base}/openapi.json`)).json()) as OpenApiDocument;
  report = await fuzz({
    base,
    authorization: (operation) => `Bearer ${operation.startsWith('testMode.') ? rehearsal : live}`,
    document,
    casesPerOperation: CASES,
    seed: SEED,
    concurrency: 4,
    seeds: await fuzzSeeds(under.database.sql),
  });
  // A thousand requests take seconds; on a machine that is busy with much else, minutes.
}, 300_000);
afterAll(() => under.close());

test('every operation answers fitting, spoilt and rough requests within its document', () => {
  expect(report.findings).toEqual([]);
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  expect(report.requests).toBe(operations.length * CASES);
});

test('requests get past the door: most operations were also answered with what was asked for', () => {
  const succeeded = [...report.statuses].filter(([, counts]) => (counts.get(200) ?? 0) + (counts.get(201) ?? 0) > 0);
  expect(succeeded.length).toBeGreaterThan(report.statuses.size / 2);
});

test('examples of refusals fit their schema', () => {
  expect(faultyExamples(document)).toEqual([]);
});
