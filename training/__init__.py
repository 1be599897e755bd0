"""From gold corpora to the reader's weights, in one command:

    pip install .[train]
    python -m training --gold DIR

DIR holds `treebank/`, `ner/` and `relations/` (UD English EWT and GUM's open genres as CoNLL-U;
names as JSONL with character offsets). The steps, one module each:

    corpora    files -> documents of sentences: words, gaps, trees, names
    windows    sentences -> windows of several sentences -> padded batches, with light noise
    model      the encoder, the heads and their losses
    fit        the seeded loop: schedule, averaging, checkpoints, development scores
    score      scores on gold words
    raw        scores on raw text, words aligned by characters
    export     the averaged weights -> int8 ONNX -> timeline/reader/english.reader
"""
