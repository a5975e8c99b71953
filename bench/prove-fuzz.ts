import { fuzzSeeds } from '../apps/gateway/src/testing/fuzz-seeds.ts';
import { seedDemo } from '../packages/domain/src/demo/index.ts';
import { SCOPES } from '../packages/shared/src/index.ts';
import { fuzz } from '../packages/testkit/src/fuzz.ts';
import { faultyExamples, type OpenApiDocument } from '../packages/testkit/src/fuzz-document.ts';
import { option, startProofSystem, textOption } from './proof-system.ts';

// npm run prove:fuzz -- [--cases=2000] [--seed=N] [--only=reservations.hold,orders.place] [--concurrency=12]
// Every operation of the served OpenAPI document, with requests made from its schemas, on a gateway in a process of its
// own. Ends with 1 when an answer is 5xx (BUSY excepted) or not what the document says.
const cases = option('cases', 2_000);
const seed = option('seed', 20_261_121);

const system = await startProofSystem(1, ({ db }) => seedDemo(db, { now: new Date() }));
const base = `${system.gateways[0]?.url}/api/v1`;
const document = (await (await fetch(`${base}/openapi.json`)).json()) as OpenApiDocument;
const startedAt = performance.now();
let shown = startedAt;
const scopes = [...SCOPES];
const [live, rehearsal] = [
  `Bearer ${await system.key(scopes, { channel: 'api', holdLimit: 1_000_000 })}`,
  `Bearer ${await system.key(scopes, { channel: 'api', test: true })}`,
];
const report = await fuzz({
  base,
  authorization: (operation) => (operation.startsWith('testMode.') ? rehearsal : live),
  document,
  casesPerOperation: cases,
  seed,
  concurrency: option('concurrency', 12),
  seeds: await fuzzSeeds(system.connection.sql),
  only: textOption('only')?.split(','),
  onProgress(done, total) {
    if (performance.now() - shown < 10_000) return;
    shown = performance.now();
    console.log(`  ${done} of ${total}`);
  },
});
const seconds = Math.round((performance.now() - startedAt) / 1_000);
for (const [operation, counts] of [...report.statuses].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const said = [...counts].sort(([a], [b]) => a - b).map(([status, count]) => `${status}×${count}`);
  console.log(`  ${operation.padEnd(26)} ${said.join(' ')}`);
}
for (const finding of report.findings.slice(0, 40)) {
  console.log(
    `\n${finding.operation} case ${finding.case}: ${finding.what}\n  ${finding.request}\n  ${finding.status} ${finding.answer}`,
  );
}
const faulty = faultyExamples(document);
for (const line of faulty) console.log(line);
console.log(
  `seed ${seed}: ${report.requests} requests on ${report.statuses.size} operations in ${seconds} s, ${report.findings.length} findings`,
);
await system.close();
process.exit(report.findings.length + faulty.length === 0 ? 0 : 1);
