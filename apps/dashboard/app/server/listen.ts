import { createServer, type RequestListener, type Server } from "node:http";

export class PortInUse extends Error {}

/**
 * Listens on a port, or on the next free one when nobody insisted on it.
 *
 * @returns the server and the port it got. Throws `PortInUse` when the port was asked for and is taken.
 */
export async function listen(
  handler: RequestListener,
  { port, insist }: { port: number; insist: boolean },
): Promise<{ server: Server; port: number }> {
  const server = createServer(handler);
  const lastToTry = insist ? port : port + 50;
  for (let candidate = port; candidate <= lastToTry; candidate += 1) {
    if (await tryPort(server, candidate)) {
      const address = server.address();
      return { server, port: typeof address === "object" && address ? address.port : candidate };
    }
  }
  throw new PortInUse(
    `Port ${port} is in use by another program. Choose another: PORT=4000 npm start`,
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
