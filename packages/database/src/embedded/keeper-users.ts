import { randomBytes } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import type { KeeperMessage } from "./keeper-address.ts";

/** Those who use the database now: each is an open connection that has said the token. */
export interface KeeperUsers {
  port: number;
  token: string;
  /** Settles when the first user has come. */
  arrived: Promise<void>;
  /** Settles when the last user has left, when none ever came, or when `close` was called. */
  gone: Promise<void>;
  /** Tells every user, and later ones when they come. */
  tell: (message: KeeperMessage) => void;
  /** Receives nobody any more; those who come now are sent away and start a keeper of their own. */
  close: () => void;
  /** Says goodbye to those who are left, the last leaver among them. */
  dismiss: () => void;
}

const patienceForFirstUser = 30_000; // milliseconds

export async function receiveUsers(): Promise<KeeperUsers> {
  const users = new Set<Socket>();
  const token = randomBytes(18).toString("base64url");
  const arrived = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  let closed = false;
  let latest: KeeperMessage = { kind: "progress", message: "Starting the database" };

  const close = () => {
    closed = true;
    gone.resolve();
  };
  const leave = (user: Socket) => {
    if (!users.has(user)) return;
    if (users.size === 1) return close(); // the last one is answered when the database has stopped
    users.delete(user);
    user.end();
  };
  const reception = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on("error", () => socket.destroy());
    socket.on("end", () => leave(socket)).on("close", () => leave(socket));
    createInterface(socket).once("line", (line) => {
      if (line !== token || closed) return socket.destroy();
      users.add(socket);
      arrived.resolve();
      return socket.write(asLine(latest));
    });
  });
  reception.listen(0, "127.0.0.1");
  await once(reception, "listening");
  setTimeout(() => users.size === 0 && close(), patienceForFirstUser).unref();

  return {
    port: (reception.address() as AddressInfo).port,
    token,
    arrived: arrived.promise,
    gone: gone.promise,
    tell: (message) => {
      latest = message;
      for (const user of users) user.write(asLine(message));
    },
    close,
    dismiss: () => {
      reception.close();
      for (const user of users) user.end();
    },
  };
}

const asLine = (message: KeeperMessage): string => `${JSON.stringify(message)}\n`;
