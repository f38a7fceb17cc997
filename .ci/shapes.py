"""Whether pySHACL and `visitgraph validate` find the same: shapes.py PROGRAM GRAPH…"""

import glob
import logging
import subprocess
import sys
import warnings

import pyshacl
from rdflib import RDF, BNode, Dataset, Graph, Namespace, URIRef
from rdflib.collection import Collection

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")
SH = Namespace("http://www.w3.org/ns/shacl#")
DATA, DAYS, OWN = "ontology/shapes.ttl", "ontology/shapes-of-days.ttl", "ontology/ontology-shapes.ttl"
BOTH = (DATA, DAYS)


def load(file):
    """The triples of a file, of whatever graph."""
    graph = Graph()
    if file.endswith(".nq"):
        for s, p, o, _ in Dataset().parse(file, format="nquads").quads():
            graph.add((s, p, o))
        return graph
    return graph.parse(file)


def path(graph, node):
    if node is None:
        return "-"
    if isinstance(node, URIRef):
        return f"<{node}>"
    if (node, RDF.first, None) in graph:
        return "(" + "/".join(path(graph, part) for part in Collection(graph, node)) + ")"
    for kind, sign in ((SH.inversePath, "^"), (SH.zeroOrMorePath, "*"), (SH.oneOrMorePath, "+"), (SH.zeroOrOnePath, "?")):
        below = graph.value(node, kind)
        if below is not None:
            return sign + "(" + path(graph, below) + ")"
    below = graph.value(node, SH.alternativePath)
    return "(" + "|".join(path(graph, part) for part in Collection(graph, below)) + ")"


def term(node):
    if node is None:
        return "-"
    return "_:" if isinstance(node, BNode) else node.n3()


def results(graph):
    """What a report finds: focus, path, value, kind of constraint, severity."""
    report = graph.value(None, RDF.type, SH.ValidationReport)
    assert report is not None, "no report"
    found = set()
    for result in graph.objects(report, SH.result):
        value = lambda property: graph.value(result, property)
        found.add((
            term(value(SH.focusNode)),
            path(graph, value(SH.resultPath)),
            term(value(SH.value)),
            term(value(SH.sourceConstraintComponent)),
            term(value(SH.resultSeverity)),
        ))
    conforms = graph.value(report, SH.conforms).toPython()
    assert conforms == (not found), "sh:conforms does not fit the results"
    return found


def by_pyshacl(graph, shapes):
    asked = Graph()
    for part in shapes:
        asked += part
    return results(pyshacl.validate(graph, shacl_graph=asked, inference="none")[1])


def by_visitgraph(program, file, shapes):
    given = [word for shape in shapes for word in ("--shapes", shape)]
    ran = subprocess.run([program, "validate", file, *given, "--report", "nt"], capture_output=True, text=True)
    assert ran.stdout, f"{file}: no report: {ran.stderr}"
    return results(Graph().parse(data=ran.stdout, format="nt"))


def main(program, graphs):
    shapes = {file: load(file) for file in (DATA, DAYS, OWN)}
    # pySHACL stops where a day and a month are compared, as real documents give them.
    pairs = [(file, (DATA,)) for file in graphs]
    for pattern in ("samples/*/graph.ttl", "samples/*.ttl", "samples/tables/*.nq", "samples/tables/*.ttl"):
        pairs += [(file, BOTH) for file in sorted(glob.glob(pattern))]
    pairs += [(file, BOTH) for file in ["tests/shapes/valid.ttl", *sorted(glob.glob("tests/shapes/broken/*.ttl"))]]
    cases = sorted(glob.glob("tests/shapes/cases/*.ttl"))
    other = [file for file in cases if "pySHACL goes another way" in open(file, encoding="utf-8").read()]
    pairs += [(file, (file,)) for file in cases if file not in other]
    pairs += [("ontology/visit.ttl", (OWN,))]
    differ, broken, total, stopped = 0, 0, 0, 0
    for file, own in pairs:
        graph = load(file)
        try:
            theirs = by_pyshacl(graph, [shapes.get(shape, graph) for shape in own])
        except TypeError:
            # Two values that cannot be compared: pySHACL stops, where SHACL says that this is to be found.
            stopped += 1
            if own != BOTH:
                continue
            own = (DATA,)
            theirs = by_pyshacl(graph, [shapes[DATA]])
        ours = by_visitgraph(program, file, own)
        broken += bool(ours) and "/broken/" in file
        total += len(ours)
        for who, lack in (("only pySHACL", theirs - ours), ("only visitgraph", ours - theirs)):
            for finding in sorted(lack):
                print(f"{file}: {who}: {' '.join(finding)}", file=sys.stderr)
        differ += ours != theirs
    for graph in shapes.values():
        # The shapes of shapes; an exception tells what is wrong.
        pyshacl.validate(Graph(), shacl_graph=graph, meta_shacl=True)
    print(f"pySHACL {pyshacl.__version__}: {len(pairs)} graphs, {broken} of them broken, {total} findings; {differ} graphs differ, in {stopped} it cannot compare days; "
          f"{len(other)} cases left out where it goes another way than SHACL")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
