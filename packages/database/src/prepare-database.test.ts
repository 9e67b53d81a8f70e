import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { expect, it } from "vitest";
import { DatabaseUnusable, prepareDatabase } from "./prepare-database.ts";

it("says which database can't be used, and why, without its password", async () => {
  const nobody = createServer().listen(0, "127.0.0.1");
  await once(nobody, "listening");
  const { port } = nobody.address() as AddressInfo;
  nobody.close();
  const ownerUrl = `postgres://owner:secret@127.0.0.1:${port}/safeboard`;

  const prepared = prepareDatabase({ ownerUrl, applicationUrl: null, dataFolder: null }, () => {});
  await expect(prepared).rejects.toThrow(DatabaseUnusable);
  await expect(prepared).rejects.toThrow(
    new RegExp(`\\(127\\.0\\.0\\.1:${port}/safeboard\\) can't be used: .*ECONNREFUSED`),
  );
  await expect(prepared).rejects.not.toThrow("secret");
});
