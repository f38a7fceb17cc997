"""What .ci/check-ontology asks rdflib, owlrl, pyLODE and pySHACL: the folder with the samples as N-Triples is given."""

import contextlib
import csv
import io
import logging
import pathlib
import sys
import urllib.parse
import warnings

import owlrl
import rdflib
import rdflib.collection
from rdflib.namespace import OWL, RDF, RDFS

ONTOLOGY = pathlib.Path("ontology/visit.ttl")
ALIGNMENTS = sorted(pathlib.Path("ontology/alignments").glob("*.ttl"))
VISIT = rdflib.Namespace("https://w3id.org/visitgraph/ontology#")


def fail(message):
    sys.exit(f"check-ontology: {message}")


def parse(*paths):
    graph = rdflib.Graph()
    for path in paths:
        graph.parse(path)
    return graph


def turtle():
    found = [*pathlib.Path("ontology").rglob("*.ttl"), *pathlib.Path("samples").rglob("*.ttl")]
    found = [path for path in found if path.parent.name != "bad"]
    for path in found:
        try:
            if not len(parse(path)):
                fail(f"{path} says nothing")
        except Exception as error:
            fail(f"{path}: {error}")
    print(f"{len(found)} Turtle files read by rdflib")


def contradictions(graph):
    """What owlrl says is wrong in the OWL 2 RL closure of a graph, and what is the same as nothing."""
    closure = owlrl.OWLRL_Semantics(graph, axioms=False, daxioms=False, rdfs=False)
    closure.closure()
    told = closure.error_messages
    return sorted(set(told)) + [f"{thing} is in owl:Nothing" for thing in graph.subjects(RDF.type, OWL.Nothing)]


def consistency(work):
    ontology = parse(ONTOLOGY)
    alone = contradictions(parse(ONTOLOGY, *ALIGNMENTS))
    if alone:
        fail(f"the ontology with its alignments: {alone[:3]}")
    samples = sorted(work.glob("*.nt"))
    for sample in samples:
        found = contradictions(parse(ONTOLOGY, sample))
        if found:
            fail(f"{sample.name}: {found[:3]}")
    together = contradictions(parse(ONTOLOGY, *ALIGNMENTS, samples[0]))
    if together:
        fail(f"{samples[0].name} with the alignments: {together[:3]}")
    # A contradiction is found where there is one.
    for one, other in ((VISIT.Visit, VISIT.Content), (VISIT.Stop, VISIT.SpeechAct)):
        wrong = rdflib.Graph() + ontology
        thing = rdflib.URIRef("http://visits.example/1")
        wrong.add((thing, RDF.type, one))
        wrong.add((thing, RDF.type, other))
        if not contradictions(wrong):
            fail(f"owlrl finds nothing wrong in a thing that is {one} and {other}")
    print(f"owlrl: {len(samples)} samples with the ontology, one with the alignments too, and the alignments alone: no contradiction; two made ones found")


def page():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        log = io.StringIO()
        handler = logging.StreamHandler(log)
        handler.setLevel(logging.WARNING)
        logging.getLogger().addHandler(handler)
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            from pylode.profiles.ontpub import OntPub

            html = OntPub(str(ONTOLOGY)).make_html()
        html = html if isinstance(html, str) else html.decode()
    # That pyLODE leaves its own style sheet open is nothing that the ontology could do about.
    ours = [str(w.message) for w in caught if not issubclass(w.category, (ResourceWarning, DeprecationWarning))]
    told = [line for line in (log.getvalue() + out.getvalue()).splitlines() if line.strip()]
    if ours or told:
        fail(f"pyLODE warns: {(ours + told)[:5]}")
    graph = parse(ONTOLOGY)
    for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in graph.subjects(RDF.type, kind):
            label = next((str(l) for l in graph.objects(term, RDFS.label) if l.language == "en"), "")
            if str(term).startswith(VISIT) and (str(term) not in html or label not in html):
                fail(f"the page of pyLODE lacks {term}")
    print(f"pyLODE: a page of {len(html) // 1024} KiB with every class and property, no warning")


def shapes():
    path = pathlib.Path("ontology/ontology-shapes.ttl")
    if not path.exists():
        print("skipped: there are no shapes for the ontology")
        return
    import pyshacl

    for files in ((ONTOLOGY,), (ONTOLOGY, *ALIGNMENTS)):
        conforms, _, text = pyshacl.validate(parse(*files), shacl_graph=parse(path))
        if not conforms:
            fail(f"{[str(file) for file in files]}: {text[:2000]}")
    wrong = parse(ONTOLOGY)
    for text in list(wrong.objects(VISIT.Visit, RDFS.label)):
        wrong.remove((VISIT.Visit, RDFS.label, text))
    if pyshacl.validate(wrong, shacl_graph=parse(path))[0]:
        fail("the shapes of the ontology do not miss a label")
    print("pySHACL: the ontology and its alignments conform to their shapes; one without a label does not")


def pitfalls():
    """The queries of tests/ontology by another engine."""
    whole, queries = parse(ONTOLOGY, *ALIGNMENTS), sorted(pathlib.Path("tests/ontology").glob("*.rq"))
    for query in queries:
        text = query.read_text()
        if rows := list(whole.query(text)):
            fail(f"{query.name}: {rows[:3]}")
        if not list(parse(query.with_suffix(".broken.ttl")).query(text)):
            fail(f"{query.name} finds nothing where the fault is")
    print(f"{len(queries)} queries for pitfalls find nothing in the ontology, and their faults where they are")


def questions():
    """The competency questions by another engine: the same rows as the program's, in any order."""
    folder = pathlib.Path("samples/queries")
    mf = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
    qt = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
    base = folder.resolve().as_uri() + "/"
    manifest = rdflib.Graph().parse(folder / "manifest.ttl", publicID=base + "manifest.ttl")
    path = lambda node: pathlib.Path(urllib.parse.unquote(urllib.parse.urlparse(str(node)).path))
    whole = {}
    entries = list(rdflib.collection.Collection(manifest, next(manifest.objects(None, mf.entries))))
    for test in entries:
        action = manifest.value(test, mf.action)
        query, data = path(manifest.value(action, qt.query)), path(manifest.value(action, qt.data))
        if data not in whole:
            whole[data] = parse(data)
        answer = whole[data].query(query.read_text())
        found = sorted(tuple("" if value is None else str(value) for value in row) for row in answer)
        with path(manifest.value(test, mf.result)).open(newline="") as file:
            rows = [tuple(row) for row in csv.reader(file)]
        if [str(variable) for variable in answer.vars] != list(rows[0]):
            fail(f"{query.name}: {answer.vars} are not {rows[0]}")
        # An empty line is a row of one value that is not bound.
        expected = sorted(row or ("",) for row in rows[1:])
        if found != expected:
            lost = [row for row in expected if row not in found] + [row for row in found if row not in expected]
            fail(f"{query.name}: rdflib and the program differ, as in {lost[:2]}")
    if len(entries) < 50:
        fail(f"only {len(entries)} questions")
    print(f"{len(entries)} competency questions have the same answers by rdflib")


turtle()
consistency(pathlib.Path(sys.argv[1]))
page()
shapes()
pitfalls()
questions()
