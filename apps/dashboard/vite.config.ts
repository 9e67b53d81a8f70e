import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}

/**
 * The server bundle imports our packages as they are: Node strips their types. One copy of each then serves
 * the composition root and the routes alike, so that `instanceof` and module state agree.
 */
const packagesStayOutside: Plugin = {
  name: "safeboard:packages-stay-outside-the-server-bundle",
  enforce: "pre",
  resolveId: (id, _importer, options) =>
    options.ssr && /^@safeboard\/(?!ui(\/|$))/.test(id) ? { id, external: true } : null,
};

export default defineConfig({
  plugins: [
    packagesStayOutside,
    tailwindcss(),
    remix({
      ignoredRouteFiles: ["**/*"],
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  build: { assetsInlineLimit: 0 },
});
