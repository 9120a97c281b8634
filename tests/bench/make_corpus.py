"""Writes evidence files for measuring: make_corpus.py FOLDER COUNT.

They are the examples held against the unified security framework, in turn, each with an id of its own: files as people
write them, four to eight kilobytes long, all of them in order.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def stories():
    for path in sorted(ROOT.glob("examples/*/evidence.yaml")):
        text = path.read_text(encoding="utf-8")
        if "framework: unified-security" in text and "a-dozen-mistakes" not in str(path):
            yield text


def main(folder, count):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    texts = list(stories())
    for number in range(int(count)):
        text = texts[number % len(texts)]
        text = re.sub(r"(\bid: e-)\w+", rf"\g<1>{number}", text, count=1)
        (folder / f"person-{number:06}.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: make_corpus.py FOLDER COUNT")
    main(*sys.argv[1:])
