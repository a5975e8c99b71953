export interface EmbeddedPostgres {
  port: number;
  pid: number;
  /** True when this start created the data. */
  created: boolean;
  /** True when a server left behind by an earlier start was stopped first. */
  leftover: boolean;
  url(database: string): string;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  home: string;
  password: string;
  port?: number;
  settings?: Record<string, string>;
  durable?: boolean;
  onExit?: (code: number | null) => void;
}

export function startPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres>;
export function randomSecret(): string;
export function freePort(wanted?: number): Promise<number>;
