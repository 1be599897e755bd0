"""How many of a unit: in figures, words, halves, and words that leave the number open."""

from __future__ import annotations

from timeline.rules.grammar import Rule

AMOUNTS: tuple[Rule, ...] = (
    Rule("number-compound", "num", "<tens> <num>",
         lambda t, n: t + n if 0 < n < 10 else None, "twenty four hours", "twenty 40s"),
    Rule("number-hundred", "num", "<num> hundred and? <num>?",
         lambda a, b=0: a * 100 + b if a < 10 > 0 and b < 100 else None,
         "two hundred years", "hundreds"),
    Rule("number-thousand", "num", "<num> thousand",
         lambda a: a * 1000 if a < 100 else None, "two thousand years", "thousands"),
    Rule("amount-one", "amount", "a|an", lambda: 1, "a week", "week"),
    Rule("amount-a-hundred", "amount", "a hundred", lambda: 100, "a hundred years", "a hundredth"),
    Rule("amount-a-thousand", "amount", "a thousand", lambda: 1000,
         "a thousand years", "a thousandth"),
    Rule("amount-plus", "amount", "<num> plus|+", lambda n: n, "20-plus years", "20 pluses"),
    Rule("amount-half", "amount", "half a|an", lambda: 0.5, "half an hour", "half of it"),
    Rule("amount-half-after", "amount", "a half", lambda: 0.5, "a half hour", "a halfling"),
    Rule("amount-and-half", "amount", "<num> and a? half", lambda n: n + 0.5,
         "two and a half years", "two and a halfback"),
    Rule("amount-fraction", "amount", "<num> -? <num> / <num>",
         lambda n, a, b: n + a / b if 0 < a < b <= 9 else None, "2 1/2 years", "2 3"),
    Rule("amount-told-twice", "amount", "<num> ( <num> )", lambda n, m: n if n == m else None,
         "ninety (90) days", "ninety (9) days"),
    Rule("amount-half-sign", "amount", "<num> ½", lambda n: n + 0.5, "6 ½ years", "6 halves"),
    Rule("amount-couple", "amount", "a? couple of?", lambda: 2, "a couple of years", "couples"),
    Rule("amount-few", "amount", "few|several|many|numerous|countless", lambda: "X",
         "several days", "fewer people"),
    Rule("amount-several-hundred", "amount", "several|few|many hundred|thousand", lambda: "X",
         "several thousand years", "several people"),
    Rule("amount-a-few", "amount", "a|the few", lambda: "X", "a few days", "a fewer"),
    Rule("amount-some", "amount", "a number|handful of", lambda: "X",
         "a number of years", "the number"),
    Rule("amount-dozens", "amount", "dozens|hundreds|thousands|millions|billions|scores|tens of",
         lambda: "X",
         "dozens of years", "dozens"),
    Rule("amount-range", "amount", "<num> to|or <num>",
         lambda a, b: "X" if a < b < 1000 else None, "12-to-18 months", "18 to 1"),
    Rule("amount-range-dash", "amount", "<num> - <num>",
         lambda a, b: "X" if a < b < 1000 else None, "12-18 months", "18-1"),
)  # fmt: skip
"""Numbers, and "X" for one that is not said."""
