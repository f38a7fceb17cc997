// Bundles the editor of the query page into dist: one script, one style sheet, nothing from elsewhere.
import { build } from "esbuild";

await build({
  entryPoints: { editor: "src/editor.js" },
  outdir: "dist",
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  legalComments: "eof",
  loader: { ".svg": "dataurl", ".png": "dataurl", ".woff": "dataurl", ".woff2": "dataurl" },
  logLevel: "info",
});
