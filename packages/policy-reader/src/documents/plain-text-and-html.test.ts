import { describe, expect, it } from "vitest";
import { extractText } from "./extract-text.ts";
import { defaultReadingLimits } from "./reading-limits.ts";

const read = (bytes: Uint8Array, name = "policy") => extractText(bytes, name, defaultReadingLimits);
const pagesOf = async (source: string, encoding: BufferEncoding = "utf8") =>
  (await read(Buffer.from(source, encoding))).pages;

describe("a plain text", () => {
  it("keeps its lines and gaps, and begins a page at a form feed", async () => {
    expect(await pagesOf("Role:\tMrs Orchard  \r\n\r\n\r\nRoom  4\fPage two\n")).toEqual([
      "Role:\tMrs Orchard\n\n\nRoom  4",
      "Page two",
    ]);
  });

  it("is read from UTF-8, UTF-16 either way round, and Windows' own code page", async () => {
    const words = "“Safer screens” – naïve café";
    const littleEndian = Buffer.from(`\uFEFF${words}`, "utf16le");
    expect((await read(Buffer.from(`\uFEFF${words}`))).pages).toEqual([words]);
    expect((await read(littleEndian)).pages).toEqual([words]);
    expect((await read(Buffer.from(littleEndian).swap16())).pages).toEqual([words]);
    expect(await pagesOf("\x93Safer screens\x94 \x96 na\xefve caf\xe9", "latin1")).toEqual([words]);
  });

  it("loses marks that are not seen, and joins what is one character", async () => {
    expect(await pagesOf("safe\u00ADguarding e\u0301t\u00e9 of\uFB01ce\u00A0hours\u200B")).toEqual([
      "safeguarding été office hours",
    ]);
  });
});

describe("a text with the marks of Markdown", () => {
  it("is read without them, its tables as cells", async () => {
    const source = `# Online Safety Policy

**Approved by:** Full Governing Body
**Owner:** [Mrs Orchard](mailto:head@example.sch.uk)

| Version | Date |
|:--------|-----:|
| 2.0 | **May 2031** |

* Staff log in with __their own__ password.
`;
    expect(await pagesOf(source)).toEqual([
      "Online Safety Policy\n\nApproved by: Full Governing Body\nOwner: Mrs Orchard\n\nVersion\tDate\n2.0\tMay 2031\n\n* Staff log in with their own password.",
    ]);
  });

  it("keeps the stars of a note and the lines between cells of a text that has no such marks", async () => {
    const source = "Head Nurse**\n| Role | Name |\n** trained in first aid";
    expect(await pagesOf(source)).toEqual([source]);
  });
});

describe("characters that no database keeps", () => {
  const kept = "Head: \uFFFD Mrs Orchard \uFFFD";
  it.each([
    ["plain text", Buffer.from("\uFEFFHead: \uD83D Mrs\0 Orchard \uDE00", "utf16le")],
    [
      "RTF",
      Buffer.from("{\\rtf1\\ansi\\uc0 Head: \\u-10179  Mrs\\u0  Orchard \\u-8704 }", "latin1"),
    ],
    ["a web page", Buffer.from("<!DOCTYPE html><p>Head: &#xD83D; Mrs Orchard &#xDE00;</p>")],
  ])("are left out of %s, or replaced", async (_kind, bytes) => {
    expect((await read(bytes)).pages).toEqual([kept]);
  });
});

describe("a web page", () => {
  it("is read without what is not its text", async () => {
    const html = `<!DOCTYPE html><title>E-safety | Withy Lane</title><style>p{}</style>
      <div class="cookie-notice">We use cookies</div><div role="navigation">Menu</div>
      <p hidden>Hidden</p><p style="display: none">Hidden</p><script>text()</script>
      <section id="cookies"><p>Cookies on school devices are cleared weekly.</p></section>`;
    expect(await pagesOf(html)).toEqual([
      "E-safety | Withy Lane\n\nCookies on school devices are cleared weekly.",
    ]);
  });

  it("keeps the columns of rows into which a cell reaches down from above", async () => {
    const html = `<!DOCTYPE html><table><tr><td rowspan="2">Deputy DSLs<td>Mr Lowe<td rowspan="3">Room 4</tr>
      <tr><td>Miss Hart</tr><tr><td rowspan="2000000000">Head<td>Mrs Orchard</tr></table>
      <table><tr><td>Chair<td>Ms Fell</tr></table>`;
    const [page] = await pagesOf(html);
    expect(page?.split("\n").filter(Boolean)).toEqual([
      "Deputy DSLs\tMr Lowe\tRoom 4",
      "\tMiss Hart",
      "Head\tMrs Orchard",
      "Chair\tMs Fell",
    ]);
  });

  it("keeps lists inside lists, tables inside tables, line breaks and numbers", async () => {
    const html = `<html><body><ol start="3"><li>Aims<ul><li>Ours</li></ul></li><li>Rules</li></ol>
      <table><tr><th>Lead</th><td><b>Mrs</b> Orchard<br>Room 4</td></tr>
      <tr><td>Deputy</td><td><table><tr><td>Mr Fenn</td><td>Room 5</td></tr></table></td></tr></table>
      <pre>as  it\nstands</pre>a &amp; b`;
    expect(await pagesOf(html)).toEqual([
      [
        "3. Aims\n- Ours\n4. Rules",
        "Lead\tMrs Orchard / Room 4\nDeputy\tMr Fenn\tRoom 5",
        "as it\nstands",
        "a & b",
      ].join("\n\n"),
    ]);
  });

  it("shows the address behind a link to write to", async () => {
    const html =
      '<p><a href="mailto:lead@withylane.example?subject=x">Mrs Orchard</a>, <a href="mailto:office@withylane.example">office@withylane.example</a></p>';
    expect(await pagesOf(html)).toEqual([
      "Mrs Orchard (lead@withylane.example), office@withylane.example",
    ]);
  });

  it("is read in the encoding that it declares", async () => {
    const html =
      '<html><head><meta charset="windows-1252"></head><body><p>\x93Caf\xe9\x94</p></body></html>';
    expect(await pagesOf(html, "latin1")).toEqual(["“Café”"]);
  });
});
