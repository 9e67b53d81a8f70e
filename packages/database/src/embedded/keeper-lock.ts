import { DatabaseSync } from "node:sqlite";

/**
 * Takes the one lock on a database folder, for the life of this process.
 *
 * SQLite is here for its file lock alone: the operating system gives it back when the holder dies,
 * even by SIGKILL, so a lock is never stale. Node has no such lock of its own.
 * @returns false when another process holds it.
 */
export function takeKeeperLock(file: string): boolean {
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec("pragma journal_mode = off; begin exclusive");
  } catch (error) {
    lock.close();
    if (error instanceof Error && error.message.includes("locked")) return false;
    throw error;
  }
  heldLocks.push(lock);
  return true;
}

// Kept from the garbage collector, which would close the file and so release the lock.
const heldLocks: DatabaseSync[] = [];
