import { hash, verify } from '@node-rs/argon2';

/** argon2id at the floor OWASP and ASVS 5 name: 46 MiB, one pass, one lane. */
const ARGON2ID = { algorithm: 2, memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;

/** Verifications at once; each holds 46 MiB, so a flood of sign-ins must not exhaust memory. */
const LANES = 4;
let busy = 0;
const waiting: (() => void)[] = [];

async function inLane<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= LANES) await new Promise<void>((resolve) => waiting.push(resolve));
  else busy += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
}

export const hashPassword = (password: string): Promise<string> => inLane(() => hash(password, ARGON2ID));

let decoy: Promise<string> | undefined;

/** Checks a password; an unknown account costs the same time as a known one. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const against = passwordHash ?? (await decoy);
  const matches = await inLane(() => verify(against, password));
  return matches && passwordHash !== null;
}
