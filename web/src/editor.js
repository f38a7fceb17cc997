// The query page's editor: YASGUI over the form that is there without it. Nothing is asked of another host: the
// completions are the words of the page itself.
import Yasgui from "@zazuko/yasgui";
import "@zazuko/yasgui/build/yasgui.min.css";
import "./editor.css";

const form = document.getElementById("query-form");
const field = document.getElementById("query");
const place = document.getElementById("editor");
const words = JSON.parse(document.getElementById("words").textContent);
const { Yasqe, Yasr } = Yasgui;

const complete = (name, iris) =>
  Yasqe.forkAutocompleter(name, { name: `known-${name}`, persistenceId: null, bulk: true, get: () => Promise.resolve(iris) }, false);
const known = Object.entries(words.prefixes).map(([prefix, namespace]) => `${prefix}: <${namespace}>`);
complete("prefixes", known);
complete("property", words.properties);
complete("class", words.classes);

Yasqe.defaults.autocompleters = ["variables", "known-prefixes", "known-property", "known-class"];
Yasqe.defaults.prefixCcApi = null;
Yasr.defaults.prefixes = words.prefixes;

// The prefixes that the server presets are no errors here.
const declared = Object.entries(words.prefixes);
const withPrefixes = (query) => {
  const used = declared.filter(([prefix]) => new RegExp(`(^|[^\\w-])${prefix}:`, "m").test(query));
  const missing = used.filter(([prefix]) => !new RegExp(`prefix\\s+${prefix}:`, "i").test(query));
  return missing.map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>\n`).join("") + query;
};

const endpoint = new URL(field.dataset.endpoint, location.href).href;
const yasgui = new Yasgui(place, {
  requestConfig: { endpoint, method: "POST", headers: {} },
  persistenceId: `visitgraph ${endpoint}`,
  copyEndpointOnNewTab: true,
  populateFromUrl: false,
  endpointCatalogueOptions: { getData: () => [], keys: [] },
});
const query = withPrefixes(field.value.trimStart());
const tab = yasgui.getTab();
if (field.dataset.asked === "true" || !tab.getQuery().includes("visit:")) {
  const name = field.dataset.asked === "true" ? "Question" : "Query";
  if (tab.getQuery().trim() !== query.trim()) {
    const fresh = tab.getQuery().includes("visit:") ? yasgui.addTab(true, { name }) : tab;
    fresh.setQuery(query);
  }
}
for (const id of Object.keys(yasgui._tabs)) yasgui.getTab(id)?.setEndpoint(endpoint);
form.hidden = true;
place.hidden = false;
for (const one of Object.values(yasgui._tabs)) one.getYasqe?.()?.refresh();
