const PATIENCE_MS = 10_000;
const terminal = process.stdout.isTTY === true;
const dim = (text) => (terminal ? `\u001b[2m${text}\u001b[22m` : text);
const green = (text) => (terminal ? `\u001b[32m${text}\u001b[39m` : text);

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs `work` as a named step and prints how long it took; `work` answers with the words to put beside it. */
export async function step(name, work) {
  const began = Date.now();
  const label = name.padEnd(10);
  let note = '';
  const show = () => {
    if (terminal) process.stdout.write(`\r\u001b[2K  … ${label} ${dim(`${seconds(began).padStart(7)}  ${note}`)}`);
  };
  show();
  const tick = terminal
    ? setInterval(show, 250)
    : setInterval(() => console.log(`  … ${label} ${seconds(began).padStart(7)}  ${note}`), PATIENCE_MS);
  try {
    const said = await work((text) => {
      note = text;
    });
    clearInterval(tick);
    if (terminal) process.stdout.write('\r\u001b[2K');
    console.log(`  ${green('✓')} ${label} ${seconds(began).padStart(7)}  ${dim(said ?? '')}`.trimEnd());
  } catch (error) {
    clearInterval(tick);
    if (terminal) process.stdout.write('\r\u001b[2K');
    console.log(`  ✗ ${label} ${seconds(began).padStart(7)}`);
    throw error;
  }
}
