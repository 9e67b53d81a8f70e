/** Whose failures are counted together: an account's, and those of one address. */
import { createHash } from "node:crypto";
import { isIPv4, isIPv6 } from "node:net";

/** The row that counts an account's failures; the same for an email that has no account. */
export function accountKey(email: string): string {
  return hashed("account", email);
}

/** The row that counts an address's failures. */
export function addressKey(address: string): string {
  return hashed("address", networkOf(address));
}

/**
 * IPv4 by the address. IPv6 by its first 64 bits: one household or school is given at least that
 * much, so whoever holds one such address can use any of 2^64. What is no address is taken as it is.
 */
export function networkOf(address: string): string {
  const bare = (address.split("%")[0] ?? "").trim().toLowerCase();
  if (!isIPv6(bare)) return bare;
  const groups = groupsOf(bare);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped) return [...bytesOf(groups[6]), ...bytesOf(groups[7])].join(".");
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::/64`;
}

/** The eight groups of an IPv6 address, written out where "::" or a dotted tail shortens them. */
function groupsOf(address: string): number[] {
  const [head = "", tail] = address.split("::");
  const before = parseGroups(head);
  if (tail === undefined) return before;
  const after = parseGroups(tail);
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function parseGroups(text: string): number[] {
  if (text === "") return [];
  return text.split(":").flatMap((group) => {
    if (!isIPv4(group)) return [Number.parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split(".").map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}

function bytesOf(group = 0): [number, number] {
  return [group >> 8, group & 0xff];
}

/** Hashed, so that the table of failures holds nobody's email or address in clear. */
function hashed(kind: "account" | "address", value: string): string {
  return createHash("sha256").update(`${kind}:${value}`, "utf8").digest("hex");
}
