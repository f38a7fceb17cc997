"""Clients match names against a server, as OpenRefine and others do, and every answer is held against JSON schemas.

usage: reconcile.py URL OUR_SCHEMAS [FOLDER_OF_THE_PUBLISHED_ONES]"""
import importlib.util, json, pathlib, random, sys, time, urllib.error, urllib.parse, urllib.request

import jsonschema
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

base, ours = sys.argv[1], json.loads(pathlib.Path(sys.argv[2]).read_text())
url = base + "/reconcile"
folder = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
published = {path.stem: json.loads(path.read_text()) for path in folder.glob("*.json")} if folder else {}
# The schema that the manifest's speaks of lies elsewhere; this service has no authentication to hold against it.
space = "https://reconciliation-api.github.io/specs/0.2/schemas/"
swagger = {"definitions": {"securityDefinitions": {"additionalProperties": {}}}}
registry = Registry().with_resources(
    [(space + name + ".json", Resource(contents=schema, specification=DRAFT7)) for name, schema in published.items()]
    + [("http://swagger.io/v2/schema.json", Resource(contents=swagger, specification=DRAFT7))]
)
checked = {"ours": 0, "published": 0}


def fail(what, got, want=None):
    sys.exit(f"{what}: got {got!r}" + (f", wanted {want!r}" if want is not None else ""))


def check(what, got, want):
    if got != want:
        fail(what, got, want)


def hold(answer, own, other=None):
    """Holds an answer, or what is sent, against the schemas."""
    if own:
        jsonschema.validate(answer, {"$ref": f"#/$defs/{own}", "$defs": ours["$defs"]}, cls=jsonschema.Draft202012Validator)
        checked["ours"] += 1
    if other in published:
        jsonschema.Draft7Validator(published[other], registry=registry).validate(answer)
        checked["published"] += 1
    return answer


def fetch(address, form=None, status=200):
    data = urllib.parse.urlencode(form).encode() if form else None
    request = urllib.request.Request(address, data, {"Origin": "http://127.0.0.1:3333"})
    try:
        with urllib.request.urlopen(request) as reply:
            check(f"{address}: CORS", reply.headers["Access-Control-Allow-Origin"], "*")
            body, got = reply.read(), reply.status
    except urllib.error.HTTPError as error:
        body, got = error.read(), error.code
    check(f"{address}: status", got, status)
    return body


def ask(form, status=200):
    return json.loads(fetch(url, form, status))


def batch(queries):
    hold(queries, None, "reconciliation-query-batch")
    results = hold(ask({"queries": json.dumps(queries)}), "results", "reconciliation-result-batch")
    check("keys of a batch", sorted(results), sorted(queries))
    for result in results.values():
        scores = [one["score"] for one in result["result"]]
        check("order", scores, sorted(scores, reverse=True))
    return results


def encoded(template, mark, value):
    return template.replace(mark, urllib.parse.quote(value, safe=""))


# As OpenRefine goes about it: the manifest, a guess of the type, the queries, previews, values.
manifest = hold(json.loads(fetch(url)), "manifest", "manifest")
names = ["Louise Arbour", "Kenya", "Lisbon", "President", "Ingrid Solheim", "OPCAT", "arbour louise", "Nobody Whatsoever"]
guess = batch({f"q{n}": {"query": name, "limit": 3} for n, name in enumerate(names)})
check("a guess of the type", guess["q1"]["result"][0]["type"][0]["id"], "visit:place-country")
for kind in [one["id"] for one in manifest["defaultTypes"]]:
    batch({f"q{n}": {"query": name, "type": kind, "type_strict": "should"} for n, name in enumerate(names)})
office = {"query": "President", "type": "org:Post", "type_strict": "should", "properties": [{"pid": "country", "v": {"id": "place/KE", "name": "Kenya"}}]}
found = batch({"q0": office, "q1": {"properties": [{"pid": "code", "v": ["KZ", "KAZ"]}]}})
check("an office by its country", (found["q0"]["result"][0]["id"], found["q0"]["result"][0]["match"]), ("post/KE/-/President", True))
check("a country by its code", found["q1"]["result"][0]["id"], "place/KZ")
hold(ask({"query": "Kenya"}), "result")

suggest = manifest["suggest"]
for what, prefix, schema in (("entity", "lou", "suggest-entities-response"), ("type", "c", "suggest-types-response"), ("property", "o", "suggest-properties-response")):
    place = suggest[what]["service_url"] + suggest[what]["service_path"]
    result = hold(json.loads(fetch(f"{place}?prefix={prefix}")), "suggestions", schema)["result"]
    check(f"a suggested {what}", len(result) > 0, True)
    check("cursor", json.loads(fetch(f"{place}?prefix={prefix}&cursor=1"))["result"][: len(result) - 1], result[1:])
    flyout = suggest[what]["flyout_service_url"] + suggest[what]["flyout_service_path"]
    hold(json.loads(fetch(encoded(flyout, "${id}", result[0]["id"]))), "flyout")

ids = [one["id"] for result in guess.values() for one in result["result"]]
for id in ids:
    check(f"preview of {id}", b"<script" in fetch(encoded(manifest["preview"]["url"], "{{id}}", id)), False)
    check(f"view of {id}", len(fetch(encoded(manifest["view"]["url"], "{{id}}", id))) > 0, True)
propose = manifest["extend"]["propose_properties"]
for kind in [one["id"] for one in manifest["defaultTypes"]] + ["visit:Visit", "dog"]:
    place = propose["service_url"] + propose["service_path"] + "?type=" + urllib.parse.quote(kind, safe="")
    properties = hold(json.loads(fetch(place)), "proposals")["properties"]
    query = {"ids": ids + ["visit/embassy-visit/v1", "nobody"], "properties": [{"id": one["id"]} for one in properties]}
    hold(query, None, "data-extension-query")
    values = hold(ask({"extend": json.dumps(query)}), "extension", "data-extension-response")
    check("rows", set(values["rows"]), set(query["ids"]))
for form, status in (({"queries": "{"}, 400), ({"queries": json.dumps({str(n): {"query": "a"} for n in range(10_000)})}, 413), ({"callback": "f"}, 400)):
    check("a problem", ask(form, status)["status"], status)

# Whatever is sent, an answer is one.
chance = random.Random(6)
signs = "aeiKenyařüñ王مصרЖ\u202e\u200f<>\"'&%${}[]/\\.-,;0 19\n\t\0☃😀"
for _ in range(20):
    word = lambda: "".join(chance.choice(signs) for _ in range(chance.randrange(30)))
    odd = lambda: chance.choice([word(), 7, None, True, [word()], {"id": word()}, {}, 1.5, [[]]])
    queries = {f"q{n}": {key: odd() for key in ("query", "type", "limit", "properties", "type_strict") if chance.random() < 0.6} for n in range(50)}
    queries |= {f"p{n}": {"query": word(), "properties": [{"pid": chance.choice(["country", "code", word()]), "v": odd()}]} for n in range(20)}
    hold(ask({"queries": json.dumps(queries)}), "results", "reconciliation-result-batch")
    fetch(f"{url}/suggest/entity?" + urllib.parse.urlencode({"prefix": word()}))
used = ["the requests of OpenRefine"]

# Clients that others wrote.
if importlib.util.find_spec("reconciler"):
    import pandas
    from reconciler import reconcile

    table = pandas.DataFrame({"name": ["Louise Arbour", "Ingrid Solheim", "Daniel Mwangi"], "country": ["", "Norway", "Kenya"]})
    matched = reconcile(table["name"], type_id="foaf:Person", property_mapping={"country": table["country"]}, reconciliation_endpoint=url)
    check("reconciler", list(matched["id"]), ["person/Louise_Arbour", "person/Ingrid_Solheim", "person/Daniel_Mwangi"])
    check("reconciler: match", list(matched["match"]), [True, True, True])
    used.append("reconciler")
if importlib.util.find_spec("py_reconciliation_service_api"):
    from py_reconciliation_service_api import ReconciliationQuery, build_reconciliation_service

    client = build_reconciliation_service(url)
    results = client.reconcile_batch([ReconciliationQuery(query=name, type=["visit:Place"], limit=2) for name in ("Kenya", "Lisbon")])
    check("py-reconciliation-service-api", [(one.result[0].id, one.result[0].match) for one in results], [("place/KE", True), ("place/PT/Lisbon", True)])
    used.append("py-reconciliation-service-api")

started = time.monotonic()
thousand = batch({str(n): {"query": chance.choice(names) + chance.choice(["", "s", " of Kenya"])} for n in range(1_000)})
took = time.monotonic() - started
print(
    f"reconciliation: {', '.join(used)}; {checked['ours']} answers as our schemas say, {checked['published']} answers and queries as the "
    f"published ones say; {len(thousand)} queries in {took:.1f} s"
)
