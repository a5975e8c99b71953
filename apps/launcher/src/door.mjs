import { PlainError } from './plain-error.mjs';

const OLDEST_NODE = [20, 9];

/** Runs a command's `work`; what the operator can mend is one sentence, anything else keeps its stack. */
export async function enter(work) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    fail(`Tavola needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
    return;
  }
  try {
    await work();
  } catch (error) {
    if (error instanceof PlainError) fail(error.message);
    else {
      console.error(error);
      process.exitCode = 1;
    }
  }
}

function fail(sentence) {
  console.error(`\n${sentence}`);
  process.exitCode = 1;
}
