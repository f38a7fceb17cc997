// Every JSON-LD file of a folder is the graph of the N-Quads beside it; the frame nests a visit as the program does.
import fs from "node:fs";
import path from "node:path";
import jsonld from "jsonld";

const [ontology, folder] = process.argv.slice(2);
const CONTEXT = "https://w3id.org/visitgraph/ontology/context";
const read = (file) => JSON.parse(fs.readFileSync(file, "utf8"));
// The context at its address is the file; anything else would be a look outside.
const documentLoader = async (url) => {
  if (url !== CONTEXT) throw new Error(`${url} is asked for`);
  return { contextUrl: null, documentUrl: url, document: read(path.join(ontology, "context.jsonld")) };
};
const nquads = "application/n-quads";
const lines = (text) => new Set(text.split("\n").filter(Boolean));
const fail = (message) => { console.error(message); process.exit(1); };

let checked = 0;
for (const file of fs.readdirSync(folder).filter((name) => name.endsWith(".jsonld"))) {
  const own = read(path.join(folder, file));
  const found = lines(await jsonld.toRDF(own, { format: nquads, documentLoader }));
  const expected = lines(fs.readFileSync(path.join(folder, file.replace(/jsonld$/, "nq")), "utf8"));
  const lost = [...expected].filter((line) => !found.has(line)), more = [...found].filter((line) => !expected.has(line));
  if (lost.length || more.length) fail(`${file}: ${lost.length} lost, ${more.length} more: ${lost[0] ?? more[0]}`);

  // Expanded and flattened, and nested again by the frame.
  const graphs = own["@graph"][0]["@graph"] ? own["@graph"] : [own];
  for (const graph of graphs.slice(0, 3)) {
    const flat = await jsonld.flatten({ "@context": own["@context"], "@graph": graph["@graph"] });
    const framed = await jsonld.frame(flat, read(path.join(ontology, "frame.jsonld")), { documentLoader });
    const visits = framed["@graph"] ?? [framed];
    const theirs = visits.find((visit) => visit.parts) ?? visits[0];
    const ours = find(graph, theirs.id);
    const parts = [ours.visits, ours.stops, ours.engagements].flatMap((list) => list ?? []);
    same(file, parts, theirs.parts ?? []);
    same(file, ours.statements ?? [], theirs.statements ?? []);
    same(file, ours.participations ?? [], theirs.participations ?? []);
    if (quote(ours) && !quote(theirs)) fail(`${file}: the frame has no quote for ${theirs.id}`);
    const back = lines(await jsonld.toRDF(framed, { format: nquads, documentLoader }));
    const without = new Set([...expected].map((line) => line.replace(/ <[^>]*> \.$/, " .")));
    const new_ = [...back].filter((line) => !without.has(line));
    if (new_.length) fail(`${file}: the frame makes a triple: ${new_[0]}`);
  }
  checked += 1;
}
if (!checked) fail("nothing was checked");
console.log(`${checked} files of JSON-LD are the graph of their N-Quads; the frame nests what the program nests`);

function find(json, id) {
  if (json === null || typeof json !== "object") return undefined;
  if (json.id === id && json.type) return json;
  for (const value of Object.values(json)) {
    const found = find(value, id);
    if (found) return found;
  }
}

function same(file, ours, theirs) {
  const ids = (list) => list.map((thing) => thing.id ?? thing).sort().join(" ");
  if (ids(ours) !== ids(theirs)) fail(`${file}: ${ids(ours)} is not ${ids(theirs)}`);
}

function quote(visit) {
  const passages = (visit.assertions ?? []).flatMap((assertion) => assertion.evidence ?? []);
  return passages.flatMap((passage) => passage.selectors ?? []).some((selector) => typeof selector.exact === "string");
}
