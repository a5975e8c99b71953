/** Looks at what is there, then again whenever something arrives, until `wanted` is found or time is up. */
export function firstOf<T>(
  list: T[],
  wanted: (entry: T) => boolean,
  watchers: Set<() => void>,
  ms: number,
  noun: string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const finish = () => {
      clearTimeout(timer);
      watchers.delete(look);
    };
    const look = () => {
      const found = list.find(wanted);
      if (found === undefined) return;
      finish();
      resolve(found);
    };
    const timer = setTimeout(() => {
      finish();
      reject(new Error(`No such ${noun} within ${ms} ms; ${list.length} others came`));
    }, ms);
    watchers.add(look);
    look();
  });
}
