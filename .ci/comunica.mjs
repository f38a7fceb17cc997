// Comunica updates a graph and finds it again. usage: node comunica.mjs URL TOKEN
import { QueryEngine } from "@comunica/query-sparql";

const [url, token] = process.argv.slice(2);
const engine = new QueryEngine();
const at = (path) => ({ type: "sparql", value: `${url}/${path}` });
const withToken = (input, init = {}) => {
  const headers = new Headers(init.headers);
  headers.set("Authorization", `Bearer ${token}`);
  return fetch(input, { ...init, headers });
};
const graph = "GRAPH <http://a.example/c> { <http://a.example/s> <http://a.example/p> 'Comunica' }";
await engine.queryVoid(`INSERT DATA { ${graph} }`, { sources: [at("update")], destination: at("update"), fetch: withToken });
if (!(await engine.queryBoolean(`ASK { ${graph} }`, { sources: [at("query")] }))) {
  console.error("Comunica does not find what it wrote");
  process.exit(1);
}
