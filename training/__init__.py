"""From gold corpora to the reader's weights, in one command:

    pip install .[train]
    python -m training --gold DIR

DIR holds `treebank/`, `ner/` and `relations/` (UD English EWT and GUM's open genres as CoNLL-U;
names as JSONL with character offsets). The steps, one module each:

    treebank   CoNLL-U -> documents of sentences: words, gaps, trees
    corpora    name files -> names on those sentences, and sentences with names alone
    windows    sentences -> windows of several sentences, with class numbers
    batches    windows -> padded batches
    noise      light, seeded damage: case, gaps, masks, datelines, swapped names
    model      the encoder, the heads and their losses
    fit        the seeded loop: schedule, averaging, checkpoints, development scores
    score      scores on gold words
    raw        scores on raw text, words aligned by characters
    shipped    scores of the shipped file, for training/scores.json
    export     the averaged weights -> int8 ONNX -> timeline/reader/english.reader
"""
