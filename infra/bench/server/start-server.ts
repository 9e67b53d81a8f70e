import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type Browser, openBrowser } from "./browser.ts";
import type { ServerMemory, ServerMessage, ServerReady, ServerWanted } from "./messages.ts";

const program = fileURLToPath(new URL("serve.ts", import.meta.url));

export interface RunningDashboard {
  /** A visitor that has a connection of its own, and a session where sign-in is constant. */
  visit: () => Browser;
  memory: () => Promise<ServerMemory>;
  stop: () => Promise<void>;
}

/** Starts a dashboard in a process of its own. @throws when it ends before it is ready */
export async function startServer(wanted: ServerWanted): Promise<RunningDashboard> {
  const child = fork(program, [JSON.stringify(wanted)], {
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const { port, cookie } = await messageOf<ServerReady>(child, "ready");
  return {
    visit: () => openBrowser(port, cookie),
    async memory() {
      const answer = messageOf<ServerMemory>(child, "memory");
      child.send("memory");
      return answer;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, "exit");
    },
  };
}

function messageOf<Message extends ServerMessage>(
  child: ChildProcess,
  kind: Message["kind"],
): Promise<Message> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error("The dashboard under measurement has ended."));
    child.once("exit", ended);
    child.once("message", (message: ServerMessage) => {
      child.off("exit", ended);
      if (message.kind === kind) resolve(message as Message);
      else reject(new Error(`The dashboard said ${message.kind} instead of ${kind}.`));
    });
  });
}
