"""Validates every file below a folder against the schema of evidence: jsonschema_peer.py SCHEMA FOLDER."""
import json
import pathlib
import sys

import jsonschema
import yaml


class Texts(yaml.CSafeLoader):
    """Leaves scalars the texts they are: a month is no date here."""


Texts.yaml_implicit_resolvers = {}
schema, folder = sys.argv[1:]
validator = jsonschema.Draft202012Validator(json.loads(pathlib.Path(schema).read_text(encoding="utf-8")))
paths = sorted(pathlib.Path(folder).rglob("*.yaml"))
valid = sum(validator.is_valid(yaml.load(path.read_text(encoding="utf-8"), Loader=Texts)) for path in paths)
print(f"{len(paths)} files, {valid} valid", file=sys.stderr)
