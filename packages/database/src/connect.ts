import type { Notice } from "postgres";
import { ConnectionPool } from "./connection-pool.ts";

/** The application's way to the database; what may be seen there is decided by `withActor`. */
export interface Database {
  readonly url: string;
  readonly connections: ConnectionPool;
  /** Waits for the transactions under way, then closes every connection. */
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** Where the application logs in (see `applicationUrl`). */
  url: string;
  maximumConnections?: number;
  onNotice?: (notice: Notice) => void;
}

/** Nothing is opened yet: connections are made when they are needed, and made again when lost. */
export function connect(options: ConnectOptions): Database {
  const connections = new ConnectionPool(
    options.url,
    options.maximumConnections ?? 10,
    options.onNotice ?? (() => {}),
  );
  return { url: options.url, connections, close: () => connections.close() };
}
