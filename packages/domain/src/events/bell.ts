/** What a feed waits with; any doorbell will do. `since` is a count heard before, so that no ring in between is lost. */
export interface Bell {
  heard(topic: string): number;
  wait(topic: string, signal: AbortSignal, since?: number): Promise<void>;
}
