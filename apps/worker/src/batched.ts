export interface BatchedOptions {
  /** Most inputs of one batch. */
  most?: number;
}

/**
 * Joins calls that come while an earlier batch runs into the next one, so that under load many share a round trip and
 * an idle worker waits for nobody. `work` answers in the order of its inputs. When a batch fails, each input is tried
 * alone: one that cannot be done fails alone.
 */
export function batched<In, Out>(
  work: (inputs: In[]) => Promise<Out[]>,
  { most = 64 }: BatchedOptions = {},
): (input: In) => Promise<Out> {
  interface Call {
    input: In;
    resolve: (answer: Out) => void;
    reject: (error: unknown) => void;
  }
  let waiting: Call[] = [];
  let running = false;

  async function answer(calls: Call[]): Promise<void> {
    const answers = await work(calls.map(({ input }) => input));
    calls.forEach(({ resolve }, index) => {
      resolve(answers[index] as Out);
    });
  }

  async function runAll(): Promise<void> {
    running = true;
    // Calls made in the same turn travel together.
    await Promise.resolve();
    while (waiting.length > 0) {
      const calls = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        await answer(calls);
      } catch (error) {
        await (calls.length === 1 ? calls[0]?.reject(error) : eachAlone(calls));
      }
    }
    running = false;
  }

  async function eachAlone(calls: Call[]): Promise<void> {
    for (const call of calls) await answer([call]).catch(call.reject);
  }

  return (input) =>
    new Promise((resolve, reject) => {
      waiting.push({ input, resolve, reject });
      if (!running) void runAll();
    });
}
