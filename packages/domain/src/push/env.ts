/** The key pair of a server that brings its own, e.g. one moved here with its subscriptions. */
export const keysOfEnvironment = (): { publicKey: string | undefined; privateKey: string | undefined } => ({
  publicKey: process.env.VAPID_PUBLIC_KEY?.trim() || undefined,
  privateKey: process.env.VAPID_PRIVATE_KEY?.trim() || undefined,
});
