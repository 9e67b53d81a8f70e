import { readFileSync } from "node:fs";
const t0=performance.now();
const which = process.argv[3] ?? "build/pdf.mjs";
const { getDocument, VerbosityLevel } = await import("pdfjs-dist/"+which);
console.log("import", performance.now()-t0);
const data = new Uint8Array(readFileSync(process.argv[2]));
for (let i=0;i<3;i++){
const t1=performance.now();
const task = getDocument({ data: data.slice(), disableFontFace: true, useSystemFonts: false, isEvalSupported: false, verbosity: 0, stopAtErrors:false });
const doc = await task.promise;
let n=0;
for (let p=1;p<=doc.numPages;p++){ const page=await doc.getPage(p); const c=await page.getTextContent({includeMarkedContent:false, disableNormalization:true}); n+=c.items.length; if(p===1&&i===0) console.log(JSON.stringify(c.items.slice(0,6)), JSON.stringify(c.styles)); page.cleanup(); }
await task.destroy();
console.log(doc.numPages, n, performance.now()-t1);
}
