// Loaded before an app: when the launcher dies without a word, the app stops as if it had been asked to.
const PATIENCE_MS = 15_000;

if (process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(0), PATIENCE_MS).unref();
  });
  process.channel.unref();
}
