/** What a dashboard under measurement is told, and what it says. */
export interface ServerWanted {
  ownerUrl: string;
  applicationUrl: string;
  /** Whether the overview is answered from constants, without the database. */
  constant: boolean;
}

export interface ServerReady {
  kind: "ready";
  port: number;
  /** A session's cookie, from a server whose sign-in is constant as well. */
  cookie: string | null;
}

/** Bytes of the process. */
export interface ServerMemory {
  kind: "memory";
  resident: number;
  heapUsed: number;
  highestResident: number;
}

export type ServerMessage = ServerReady | ServerMemory;
