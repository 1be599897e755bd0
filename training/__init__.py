"""From gold corpora to the reader's weights, in one command once its needs are there:

    pip install .[train]
    pip install --no-deps -r training/requirements.txt
    python -m training --gold DIR

DIR holds `treebank/`, `ner/` and `relations/` (UD English EWT and GUM's open genres as CoNLL-U;
names as JSONL with character offsets; `corpora` names the files). Four runs: the reader alone, a
larger teacher with the same heads, the reader again with what the two make of every word, also of
texts that have no gold, and a deeper one taught likewise. The steps, one module each:

    treebank   CoNLL-U -> documents of sentences: words, gaps, trees
    corpora    name files -> names on those sentences, and sentences with names alone
    windows    sentences -> windows of several sentences, with class numbers
    batches    windows -> padded batches
    prose      text without gold, from packages that carry it
    lessons    what teachers make of each word, kept
    organisations  names for swaps, written for the project
    noise      light, seeded damage: case, gaps, masks, datelines, swapped names
    model      the encoder and the heads
    encoders   pretrained encoders from the packages that carry them into the network
    losses     what is learnt: the gold, and lessons beside it
    growth     the deeper network, which starts out as the shallower one
    fit        the seeded loop: schedule, averaging, checkpoints, development scores
    score      scores on gold words
    raw        scores on raw text, words aligned by characters
    shipped    scores of the shipped file, for training/scores.json
    served     the network as it is shipped: one window a call
    export     the averaged weights -> int8 ONNX -> timeline/reader/english.reader
"""
