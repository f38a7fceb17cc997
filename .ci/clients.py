"""SPARQLWrapper, rdflib and curl query, update and dereference. usage: clients.py URL TOKEN"""
import json, subprocess, sys

import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore, SPARQLUpdateStore
from SPARQLWrapper import CSV, JSON, POST, TURTLE, XML, SPARQLWrapper

url, token = sys.argv[1:]
bearer = {"Authorization": f"Bearer {token}"}
VISIT = "https://w3id.org/visitgraph/ontology#Visit"
PERSON = "https://visitgraph.example/person/Louise_Arbour"


def check(what, got, want):
    if got != want:
        sys.exit(f"{what}: got {got!r}, wanted {want!r}")


def wrapper(query, form, **options):
    client = SPARQLWrapper(url + "/query")
    client.setQuery(query)
    client.setReturnFormat(form)
    for name, value in options.items():
        getattr(client, name)(value)
    return client.query().convert()


count = f"SELECT (COUNT(DISTINCT ?v) AS ?n) {{ ?v a <{VISIT}> }}"
number = int(wrapper(count, JSON)["results"]["bindings"][0]["n"]["value"])
check("SPARQLWrapper: visits", number > 0, True)
check("SPARQLWrapper: POST", int(wrapper(count, JSON, setMethod=POST)["results"]["bindings"][0]["n"]["value"]), number)
check("SPARQLWrapper: CSV", wrapper(count, CSV).decode().split(), ["n", str(number)])
check("SPARQLWrapper: XML", f"<literal" in wrapper(count, XML).toxml(), True)
check("SPARQLWrapper: ASK", wrapper(f"ASK {{ ?v a <{VISIT}> }}", JSON)["boolean"], True)
turtle = wrapper(f"CONSTRUCT {{ ?v a <{VISIT}> }} WHERE {{ ?v a <{VISIT}> }}", TURTLE)
check("SPARQLWrapper: CONSTRUCT", len(rdflib.Graph().parse(data=turtle, format="turtle")), number)

update = SPARQLWrapper(url + "/update")
update.setMethod(POST)
update.addCustomHttpHeader("Authorization", bearer["Authorization"])
update.setQuery("INSERT DATA { GRAPH <http://a.example/g> { <http://a.example/s> <http://a.example/p> 'SPARQLWrapper' } }")
update.query()
check("SPARQLWrapper: update", wrapper("ASK { ?s ?p 'SPARQLWrapper' }", JSON)["boolean"], True)

store = rdflib.Graph(SPARQLStore(url + "/query"))
check("SPARQLStore: query", int(next(iter(store.query(count)))[0]), number)
check("SPARQLStore: triples", len(set(store.subjects(rdflib.RDF.type, rdflib.URIRef(VISIT)))), number)
writer = rdflib.Graph(SPARQLUpdateStore(url + "/query", url + "/update", headers=bearer), identifier=rdflib.URIRef("http://a.example/h"))
writer.add((rdflib.URIRef("http://a.example/s"), rdflib.URIRef("http://a.example/p"), rdflib.Literal("rdflib")))
check("SPARQLUpdateStore: add", wrapper("ASK { GRAPH <http://a.example/h> { ?s ?p 'rdflib' } }", JSON)["boolean"], True)


def curl(*arguments):
    return subprocess.run(["curl", "-fsS", *arguments], check=True, capture_output=True, text=True).stdout


answer = curl(url + "/query", "-H", "Accept: application/sparql-results+json", "--data-urlencode", "query=ASK {}")
check("curl: ASK", json.loads(answer)["boolean"], True)
for form, media_type in (("turtle", "text/turtle"), ("json-ld", "application/ld+json"), ("xml", "application/rdf+xml"), ("nt", "application/n-triples")):
    text = curl("-L", "-H", f"Accept: {media_type}", PERSON.replace("https://visitgraph.example", url))
    graph = rdflib.Graph().parse(data=text, format=form)
    check(f"curl: {media_type}", len(list(graph.predicate_objects(rdflib.URIRef(PERSON)))) > 0, True)
print(f"SPARQLWrapper, rdflib and curl: {number} visits; query, update and dereference")
