"""From ClearNLP's dependencies, as spaCy's own English pipelines give them, to UD.

`LABELS` renames what stands alike in both; `convert` turns around what is headed otherwise:
prepositions over their nouns, the copula over its predicate, coordinations as chains
(J. Choi and M. Palmer 2012, "Guidelines for the CLEAR style constituent to dependency
conversion"; universaldependencies.org/en).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

COMPONENT = "clearnlp_to_ud"

#: ClearNLP label -> UD relation, where the word keeps its head.
LABELS = {
    "ROOT": "root",
    "acl": "acl",
    "acomp": "xcomp",
    "advcl": "advcl",
    "advmod": "advmod",
    "agent": "case",
    "amod": "amod",
    "appos": "appos",
    "attr": "xcomp",
    "aux": "aux",
    "auxpass": "aux:pass",
    "case": "case",
    "cc": "cc",
    "ccomp": "ccomp",
    "compound": "compound",
    "conj": "conj",
    "csubj": "csubj",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dep": "dep",
    "det": "det",
    "dobj": "obj",
    "expl": "expl",
    "intj": "discourse",
    "mark": "mark",
    "meta": "dep",
    "neg": "advmod",
    "nmod": "compound",
    "npadvmod": "obl:unmarked",
    "nsubj": "nsubj",
    "nsubjpass": "nsubj:pass",
    "nummod": "nummod",
    "oprd": "xcomp",
    "parataxis": "parataxis",
    "pcomp": "advcl",
    "pobj": "obl",
    "poss": "nmod:poss",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prep": "case",
    "prt": "compound:prt",
    "punct": "punct",
    "quantmod": "advmod",
    "relcl": "acl:relcl",
    "xcomp": "xcomp",
}
#: OntoNotes kind of name -> ours; kinds that are no names (dates, numbers) are left out.
NAMES = {
    "PERSON": "PER",
    "ORG": "ORG",
    "GPE": "LOC",
    "LOC": "LOC",
    "FAC": "LOC",
    "NORP": "NORP",
    "EVENT": "MISC",
    "LANGUAGE": "MISC",
    "LAW": "MISC",
    "PRODUCT": "MISC",
    "WORK_OF_ART": "MISC",
}
_MADE = "ud "
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM"})
_CASES = (_MADE + "case", _MADE + "mark")
_PREPOSITIONS = frozenset({"prep", "agent", "dative"})
_PREDICATES = frozenset({"attr", "acomp"})


@dataclass(slots=True)
class Node:
    """One word of a tree: `head` is an index, its own at the root."""

    pos: str
    lemma: str
    dep: str
    head: int


def speaks(nlp: Language) -> bool:
    """Whether the pipeline's parser uses ClearNLP's labels."""
    if "parser" not in nlp.pipe_names:
        return False
    return bool({"dobj", "pobj", "nsubjpass", "auxpass"} & set(nlp.pipe_labels.get("parser", ())))


def convert(nodes: Sequence[Node]) -> list[tuple[str, int]]:
    """UD relation and head of each word of a text in ClearNLP's dependencies."""
    tree = [Node(n.pos, n.lemma, n.dep, n.head) for n in nodes]
    _flatten_coordination(tree)
    _raise_predicates(tree)
    _raise_prepositional_objects(tree)
    return [("root" if n.head == i else _relation(n.dep), n.head) for i, n in enumerate(tree)]


def _relation(label: str) -> str:
    """UD for a label; those already made UD on the way are marked with `_MADE`."""
    return label[len(_MADE) :] if label.startswith(_MADE) else LABELS.get(label, label)


def _children(tree: Sequence[Node], head: int) -> list[int]:
    return [i for i, n in enumerate(tree) if n.head == head and i != head]


def _flatten_coordination(tree: list[Node]) -> None:
    """Conjuncts all hang on the first; "and" and the comma hang on the conjunct they precede."""
    for i, node in enumerate(tree):
        if node.dep != "conj":
            continue
        left, first = node.head, node.head
        while tree[first].dep == "conj" and tree[first].head != first:
            first = tree[first].head
        node.head = first
        for j in range(min(left, i) + 1, i):
            if tree[j].head in (left, first) and tree[j].dep in ("cc", "punct"):
                tree[j].head = i


def _raise_predicates(tree: list[Node]) -> None:
    """ "is a town": the town takes the place of the copula, which becomes its `cop`."""
    for i, node in enumerate(tree):
        if node.dep not in _PREDICATES or tree[node.head].lemma != "be":
            continue
        copula = node.head
        if tree[copula].pos not in ("AUX", "VERB"):
            continue
        _take_place(tree, i, copula, _MADE + "cop")


def _take_place(tree: list[Node], up: int, down: int, label: str) -> None:
    """`up` gets the head and label of `down` and its other children; `down` hangs on it."""
    below = [j for j in _children(tree, down) if j != up]
    tree[up].dep = tree[down].dep
    tree[up].head = up if tree[down].head == down else tree[down].head
    for j in below:
        tree[j].head = up
    tree[down].dep, tree[down].head = label, up


def _raise_prepositional_objects(tree: list[Node]) -> None:
    """ "in Mosul": Mosul hangs where "in" hung, as `obl` or `nmod`, with "in" as its case."""
    for i, node in enumerate(tree):
        if node.dep not in ("pobj", "pcomp"):
            continue
        over = node.head
        if tree[over].dep not in _PREPOSITIONS and tree[over].dep not in ("case", "mark", *_CASES):
            continue
        agent = tree[over].dep == "agent"
        governor = tree[over].head
        clause = node.dep == "pcomp" and node.pos in ("VERB", "AUX")
        under_noun = tree[governor].pos in _NOUNS and not _verbal(tree, governor)
        if clause:
            relation = "acl" if under_noun else "advcl"
        elif agent:
            relation = "obl:agent"
        else:
            relation = "nmod" if under_noun else "obl"
        relation = _MADE + relation
        below = [j for j in _children(tree, over) if j != i]
        for j in below:
            tree[j].head = i
        node.head = i if governor == over else governor
        node.dep = relation
        tree[over].head, tree[over].dep = i, _MADE + ("mark" if clause else "case")


def _verbal(tree: Sequence[Node], i: int) -> bool:
    """Whether a noun is a clause's predicate, so that what hangs on it is an oblique."""
    return any(tree[j].dep == _MADE + "cop" for j in _children(tree, i))


def rewrite(doc: Doc) -> Doc:
    """Write UD relations and heads and our kinds of name into a parsed `Doc`."""
    import numpy as np
    from spacy.attrs import DEP, HEAD
    from spacy.tokens import Span

    nodes = [Node(t.pos_, t.lemma_.lower(), t.dep_, t.head.i) for t in doc]
    made = convert(nodes)
    table = np.zeros((len(doc), 2), np.uint64)
    for i, (relation, head) in enumerate(made):
        table[i, 0] = np.int64(head - i).astype(np.uint64)
        table[i, 1] = doc.vocab.strings.add(relation)
    if len(doc):
        doc.from_array([HEAD, DEP], table)  # type: ignore[arg-type]  # its stub says signed
    ents = []
    for ent in doc.ents:
        start = ent.start + (len(ent) > 1 and ent[0].lower_ in ("the", "a", "an"))
        if ent.label_ in NAMES:
            ents.append(Span(doc, start, ent.end, NAMES[ent.label_]))
    doc.set_ents(ents)
    return doc


def attach(nlp: Language) -> None:
    """Add the conversion as the last step of a pipeline."""
    from spacy.language import Language as Registry

    if not Registry.has_factory(COMPONENT):
        Registry.component(COMPONENT, func=rewrite)
    nlp.add_pipe(COMPONENT, last=True)
