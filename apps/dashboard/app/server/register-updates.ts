import { randomUUID } from "node:crypto";
import type { Database } from "@safeboard/database/connect";
import {
  type AppliedToTrust,
  applyRegister,
  compareRegister,
  readRegisterFile,
  type RegisterFile,
  type RegisterUpdate,
} from "@safeboard/domain/register";

/** A newer register between the look at its difference and the decision to apply it. */
export interface RegisterUpdates {
  /**
   * Reads a download and says what it would change.
   *
   * @throws InvalidInput when it is no register, or an older one
   */
  offer(file: RegisterFile): Promise<OfferedRegister>;
  /** @returns null when the offer is no longer held: the file has to be uploaded again */
  apply(offerId: string): Promise<AppliedRegister | null>;
}

interface OfferedRegister extends RegisterUpdate {
  offerId: string;
}

interface AppliedRegister {
  asAt: string;
  trusts: AppliedToTrust[];
}

/**
 * Holds the latest offer in memory, and no other: it is a register of all England, and an operator decides at once.
 * After a restart the file is uploaded again.
 */
export function createRegisterUpdates({
  ownerUrl,
  ...clock
}: {
  ownerUrl: string;
  database: Database;
  today: () => string;
  now: () => Date;
}): RegisterUpdates {
  const context = () => ({ database: clock.database, today: clock.today(), now: clock.now() });
  let held: {
    offerId: string;
    extract: ReturnType<typeof readRegisterFile>;
    update: RegisterUpdate;
  } | null = null;
  return {
    async offer(file) {
      const extract = readRegisterFile(file);
      const update = await compareRegister(context(), extract);
      const offerId = randomUUID();
      held = { offerId, extract, update };
      return { ...update, offerId };
    },
    async apply(offerId) {
      if (held?.offerId !== offerId) return null;
      const { extract, update } = held;
      held = null;
      return {
        asAt: update.asAt,
        trusts: await applyRegister(ownerUrl, context(), extract, update),
      };
    },
  };
}
