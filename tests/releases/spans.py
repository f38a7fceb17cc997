#!/usr/bin/env python3
"""Fill in the offsets of a gold file made by hand.

usage: spans.py GOLD.json ...

Evidence in GOLD.json needs only its quotes, with any white space; the text is the file of the same name that ends in
.txt or .md. Quotes become verbatim, `start` and `end` are code points. A quote that stands twice needs a right `start`.
"""
import json, pathlib, re, sys


def spans(node):
    if isinstance(node, dict):
        if "quote" in node:
            yield node
        for value in node.values():
            yield from spans(value)
    elif isinstance(node, list):
        for value in node:
            yield from spans(value)


def main():
    wrong = 0
    for gold in map(pathlib.Path, sys.argv[1:]):
        text = next(p for e in (".txt", ".md") if (p := gold.with_suffix(e)).exists()).read_bytes().decode("utf-8")
        document = json.loads(gold.read_text("utf-8"))
        for span in spans(document):
            pattern = r"\s+".join(map(re.escape, span["quote"].split()))
            found = list(re.finditer(pattern, text))
            if len(found) > 1:
                found = [m for m in found if m.start() == span.get("start")]
            if len(found) == 1:
                span.update(quote=found[0][0], start=found[0].start(), end=found[0].end())
            else:
                wrong += 1
                print(f"{gold}: not in the text exactly once: {span['quote']!r}", file=sys.stderr)
        gold.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
