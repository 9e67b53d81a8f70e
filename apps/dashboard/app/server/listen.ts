import { createServer, type RequestListener, type Server } from "node:http";

export class PortInUse extends Error {}

/**
 * Listens on a port, or on the next free one unless it is insisted on.
 *
 * @returns the server and the port it got. Throws `PortInUse` when none is free.
 */
export async function listen(
  handler: RequestListener,
  { port, insist }: { port: number; insist: boolean },
): Promise<{ server: Server; port: number }> {
  const server = createServer(handler);
  const lastToTry = insist ? port : Math.min(port + 50, 65_535);
  for (let candidate = port; candidate <= lastToTry; candidate += 1) {
    if (await tryPort(server, candidate)) {
      const address = server.address();
      return { server, port: typeof address === "object" && address ? address.port : candidate };
    }
  }
  throw new PortInUse(
    `Port ${port} is in use by another program. Stop that program, or set PORT to another number.`,
  );
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => {
      server.off("listening", accepted);
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    };
    const accepted = () => {
      server.off("error", refused);
      resolve(true);
    };
    server.once("error", refused);
    server.once("listening", accepted);
    server.listen(port);
  });
}
