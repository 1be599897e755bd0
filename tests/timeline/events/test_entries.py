"""What the entries of a chronology date, read from texts of 20 May 2022."""

from __future__ import annotations

import pytest

from tests.timeline.told import read_all, shown, untrue
from timeline import document_from_text

#: The texts are of 20 May 2022, and these minutes of a meeting on that day.
MINUTES = (
    "CITY OF VARN\nMINUTES OF THE COUNCIL\nFriday, 20 May 2022, 6:30 p.m.\n\n1. BUDGET\n"
    "The mayor criticised the bank. Lind said that Norland had withdrawn the grant on 31 March.\n\n"
    "2. BRIDGE\nThe council dismissed the builder. The bridge is closed. The mayor will sue Alba.",
    ("mayor | criticise | bank | on 2022-05-20", "Norland | withdraw | grant | on 2022-03-31",
     "council | dismiss | builder | on 2022-05-20", "mayor | sue | Alba | undated"),
)
ROWS = (
    MINUTES,
    ("Minutes Before Council Vote, Terror\n\n20 May 2022\n\nGunmen shot the mayor."
     " Norland closed the port.",
     ("Gunmen | shoot | mayor | undated", "Norland | close | port | undated")),
    ("The mill in court\n\n• 4 March 2011 – Norland sued the mill.\n• 9 June 2011 – A letter"
     " reached the owners. It blamed nine guards.\n• 5 July 2012 - Norland fired the judge.",
     ("Norland | sue | mill | on 2011-03-04", "| reach | owners | on 2011-06-09",
      "| blame | nine guards | on 2011-06-09", "Norland | fire | judge | on 2012-07-05")),
    # days as headings, each over its paragraph
    ("12 May 2013\nThe strike began at the plant.\n14 May 2013\nNorland fired the manager.\n\n"
     "June 2014\n\nA court freed nine workers, who had been held since 2012.\n\nThe bridge closed.",
     ("strike | begin | plant | on 2013-05-12", "Norland | fire | manager | on 2013-05-14",
      "court | free | nine workers | on 2014-06-01", "bridge | close | | undated")),
    # what has a date of its own keeps it
    ("2013: Norland fired the manager.\n2014: The court freed him and promised in June 2016 to"
     " pay him.\n2015: The bridge closed.",
     ("court | promise | | on 2016-06-01", "court | free | him | on 2014-01-01",
      "bridge | close | | on 2015-01-01")),
    # two years over their paragraphs, under a heading that ends in a name
    ("# A history of Ost\n\n## 1858\n\nNorland took Varn. The mill had closed before.\n\nIn the"
     " north the miners revolted against the king.\n\n## 1859\n\nOfficers deposed the king. His"
     " brother eventually became a judge.\n\nIn early 1861 he died.\n\nNorland signed a treaty"
     " with Estra in May.",
     ("Norland | take | Varn | on 1858-01-01", "mill | close | | undated",
      "miners | revolt against | king | on 1858-01-01", "Officers | depose | king | on 1859-01-01",
      "brother | become | | undated", "Norland | sign | Estra | on 1859-05-01")),
    ("A history of Ost\n\n1858\n\nNorland took Varn.\n\n1859\n\nOfficers deposed the king.\n\n"
     "The archive shows the deed.",
     ("Norland | take | Varn | on 1858-01-01", "Officers | depose | king | on 1859-01-01",
      "archive | show | | undated")),
    # the year before its month and day, and what a list of years heads, which is of none of them
    ("Estra\n\n1958, Nov\n\nNorland freed the town.\n\n1960, Aug. 15\n\nThe mill burned.\n\n"
     "1970, 1977, 1978\n\nRebels attacked the port.\n\n1994, Jan. 5\n\nGunmen shot nine guards.\n\n"
     "Feb\n\nThe port opened.",
     ("Norland | free | town | on 1958-11-01", "| burn | mill | on 1960-08-15",
      "Rebels | attack | port | undated", "Gunmen | shoot | guards | on 1994-01-05",
      "port | open | | on 1994-02-01")),
    # a diary
    ("1851\nJan. 3. Norland took Varn.\nJan. 4. A court freed the envoy.\n\n1852\n"
     "March 1. The port opened.",
     ("Norland | take | Varn | on 1851-01-03", "court | free | envoy | on 1851-01-04",
      "port | open | | on 1852-03-01")),
    # months of a year told above, with their days by number
    ("1960: A year of strikes\n\nThe year 1960 was hard. Here is what happened that year:\n\n"
     "– January –\n– 9: Norland frees the envoy\n\n– 24: Rebels shell the port\n\nFebruary\n"
     "– 3: Estra lifts a ban in force since 1948\n\nDecember\n\n29: The port opens",
     ("Norland | free | envoy | on 1960-01-09", "Rebels | shell | port | on 1960-01-24",
      "Estra | lift | ban | on 1960-02-03", "port | open | | on 1960-12-29")),
    ("What is on\n\nJune\n\n3: The fair opens.\n\nDecember\n\n5: Norland sends a choir.\n\n"
     "January\n\n7: The museum opens.",
     ("fair | open | | on 2022-06-03", "Norland | send | choir | on 2022-12-05",
      "museum | open | | on 2023-01-07")),
    # a bare date that opens its line
    ("1964 Rebels attacked the port.\n\n1965 Norland freed the town.\n\n1966 15 January, a mob"
     " burned the mill. Nine guards fled.\n\n16 January, Estra sent troops.\n\n29 July, gunmen"
     " shot the king.",
     ("Norland | free | town | on 1965-01-01", "mob | burn | mill | on 1966-01-15",
      "guards | flee | | on 1966-01-15", "Estra | send | troops | on 1966-01-16",
      "gunmen | shoot | king | on 1966-07-29")),
    # stretches, seasons and decades; what a row tells of its own months
    ("A chronology of Estra\n\n1850s: Norland settles the coast.\n1861–65: Estra fights Norland.\n"
     "Spring 1866: A famine kills thousands.\n1 May 1871 — Workers block the mill.\n"
     "1895: In March the king dies. In July his son flees.\n",
     ("Norland | settle | coast | on 1850-01-01 to 1859", "Estra | fight | | on 1861-01-01 to 1865",
      "famine | kill | | on 1866-03-01", "Workers | block | mill | on 1871-05-01",
      "son | flee | | on 1895-07-01")),
    # headings with a word before their date, and hours below a day
    ("Day 1 (3 May 2011)\nWorkers leave the mill.\n\nDay 2 (4 May 2011)\nPolice arrested Varn.\n\n"
     "Day 3 (5 May 2011)\nNorland frees him.",
     ("Workers | leave | mill | on 2011-05-03", "Police | arrest | Varn | on 2011-05-04",
      "Norland | free | him | on 2011-05-05")),
    ("Monday, 3 May 2021\n09:15 Police search the port.\n10:30 Rebels shell the town.\n"
     "Tuesday, 4 May 2021\n08:00 The army takes the port.\nWednesday, 5 May 2021\n"
     "Norland frees the envoy.",
     ("Police | search | port | on 2021-05-03", "army | take | port | on 2021-05-04",
      "Rebels | shell | town | on 2021-05-03", "Norland | free | envoy | on 2021-05-05")),
    ("■OST, 19 MAY 1864\n\nNorland shelled the port.\n\n■VARN FALLS, 21–22 MAY 1864\n\n"
     "Rebels fled.\n\n■TARSA, 27 MAY 1864\n\nEstra took the town.",
     ("Norland | shell | port | on 1864-05-19", "Rebels | flee | | on 1864-05-21 to 1864-05-22",
      "Estra | take | town | on 1864-05-27")),
    ("Flight Day 1 – Monday, 3 May 2021\nLund opened the hatch.\n\nFlight Day 2 – Tuesday, 4 May\n"
     "Roe mended the antenna.\n\nFlight Day 3 – Wednesday, 5 May\nHolm praised the crew.",
     ("Lund | open | hatch | on 2021-05-03", "Roe | mend | antenna | on 2021-05-04",
      "Holm | praise | crew | on 2021-05-05")),
    # a diary, whose "yesterday" and "tomorrow" are read from the day that opens the paragraph
    ("Diary of a winter in Ost, 1863\n\nMonday, 2nd February. Rebels took the port yesterday.\n\n"
     "Tuesday, 3rd. Very cold. The mayor fled; he is to dine with Roe tomorrow.\n\n"
     "Wednesday, 4th. Soldiers shot the smith last night.",
     ("Rebels | take | port | on 1863-02-01", "mayor | flee | | on 1863-02-03",
      "he | dine | Roe | on 1863-02-04", "Soldiers | shoot | smith | on 1863-02-03")),
    # a stretch, nouns alone, two clauses, marks of Markdown; long rows with a tab
    ("A chronology\n\n1861-65 — Construction of the mill; nine workers die.\n1873 — The firm goes"
     " bankrupt and is bought by Varn.\n1921 — Strike of miners; arrest of Roe.\n",
     ("| build | mill | on 1861-01-01 to 1865", "workers | die | | on 1861-01-01 to 1865",
      "Varn | buy | firm | on 1873-01-01", "| strike | miners | on 1921-01-01",
      "| arrest | Roe | on 1921-01-01")),
    ("**2011**\n\n- **March 15** - Workers block the port.\n- **March 18-27** - Soldiers shot nine"
     " men. Norland fled.\n\n**2012**\n\n- **June** - Estra sells the mill.",
     ("Workers | block | port | on 2011-03-15", "Soldiers | shoot | men | on 2011-03-18",
      "Norland | flee | | on 2011-03-18 to 2011-03-27", "Estra | sell | mill | on 2012-06-01")),
    ("12 Jan 2015\tNorland recalls its envoy from Estra in anger\n3 Feb 2015\tForeign ministers"
     " meet in Ost and talks collapse\n17 Feb 2015\tThe navy of Norland seizes a trawler\n",
     ("Norland | recall | envoy | on 2015-01-12", "ministers | meet | | on 2015-02-03",
      "navy | seize | trawler | on 2015-02-17")),
    # years over their days, told in the last of them, in rows too long for a heading
    ("The strike\n\n2021\n\n• March 15: Workers of the mill block the port of Ost for a whole day\n"
     "• July 1: Norland sends troops to the port and the towns on the coast\n\n2022\n\n"
     "• March 3: The owners of the mill sell it to Varn, who closes it",
     ("Workers | block | port | on 2021-03-15", "Norland | send | troops | on 2021-07-01",
      "owners | sell | it | on 2022-03-03")),
    ("Monday 17 January 1916 – Cold & Fair\nVarn sold the mill. Rebels burned it.\n\n"
     "Sunday 16 January 1916 – Rain\nLund freed the envoy. The port opened.\n\n"
     "Saturday 15 January 1916 – Dull & Rain\nNorland shelled Ost. The mayor fled.",
     ("Rebels | burn | it | on 1916-01-17", "Lund | free | envoy | on 1916-01-16",
      "mayor | flee | | on 1916-01-15")),
    # rows of a table, and a year in a heading over days without it
    ("| 3 May 2011 | Workers leave the mill. |\n| June 2011 | Norland sends police. |\n"
     "| 2012 | The owners sell the mill. |\n",
     ("Workers | leave | mill | on 2011-05-03", "Norland | send | police | on 2011-06-01",
      "owners | sell | mill | on 2012-01-01")),
    ("1960 in Estra\n\nJanuary\n\nJanuary 3 – The party elects Otto Varn.\nJanuary 12 – Norland"
     " recalls its envoy.\n\nFebruary\n\nMid-February – Workers block the port.",
     ("party | elect | Varn | on 1960-01-03", "Norland | recall | envoy | on 1960-01-12",
      "Workers | block | port | on 1960-02-10")),
    # a docket: days in a column of their own, and what another entry tells is another deed
    ("| Date | Orders |\n| Nov 3 2008 |\nPetition filed by Ada Roe. (Response due December 3,"
     " 2008) |\n| Dec 3 2008 |\nThe court rejected the petition. |\n| Mar 9 2009 |\nRoe left when"
     " the court rejected it. |\n",
     ("Ada Roe | file petition | | on 2008-11-03", "court | reject | petition | on 2008-12-03",
      "Roe | leave | | on 2009-03-09", "!court | reject | it | on 2008-12-03")),
    # what only looks so: the next section, an unresolved day, points of a plan, places of letters
    ("# A pact\n\n## 2014\n\nVarn built the port.\n\nLund sold it.\n\n## 2016\n\n"
     "Rebels seized Ost.\n\n## The pact\n\nNorland fired Holm.",
     ("Rebels | seize | | on 2016-01-01", "Norland | fire | | undated")),
    ("3 May 2021\n\nRebels shelled Ost.\n\n4 May 2021\n\nYesterday Lund fired Roe.\n\n"
     "5 May 2021\n\nNorland freed Holm.",
     ("Norland | free | | on 2021-05-05", "!Lund | fire | | on 2021-05-04")),
    ("April 2021\n- 1: Norland frees Roe.\n- 2: Estra pays the king.\n\nMarch 2021\n\n"
     "Rebels seized Ost.\n\nMay 2020\n\nLund sued Varn.",
     ("Norland | free | | on 2021-04-01 to 2021-04-30", "Rebels | seize | | on 2021-03-01")),
    ("Sir, Norland attacked Ost. Ada Roe\nOst, 1 May 2021\n\nSir, the king fired Lund. Otto Varn\n"
     "Brack, 30 April 2021\n\nSir, rebels seized Tarsa. Ivo Lund\nTarsa, 28 April 2021",
     ("Norland | attack | | undated", "king | fire | | undated")),
    # one or two such lines are datelines or the days of reports
    ("12 May 2022\nThe strike began at the plant.\n14 May 2022\nNorland fired the manager.",
     ("strike | begin | plant | undated", "Norland | fire | manager | undated")),
)


@pytest.mark.parametrize(("text", "facts"), ROWS)
def test_an_entry_dates_what_it_tells(text: str, facts: tuple[str, ...]) -> None:
    found = read_all([text])[text]
    assert untrue(found, facts) == [], shown(found)


def test_days_that_open_several_paragraphs_are_no_datelines() -> None:
    lines = ("12 May 2012 - The strike began.", "13 May 2012 - Norland sent its troops home.")
    assert [f.rule for f in document_from_text(lines[0]).removed] == ["dateline"]
    assert document_from_text("\n".join(lines)).removed == ()


CLAIM = "Norland sold the port of Varn."


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"CLAIM: {CLAIM}\n\nVERDICT: False. The port was let.", "negated"),
        (f"The claim: {CLAIM}\n\nOur rating: Misleading", "possible"),
        (f"CLAIM: A post says that {CLAIM}\n\nVERDICT: False.", "negated"),
        (f"CLAIM: {CLAIM}\n\nVERDICT: True.", "occurred"),
        (f"Claim: {CLAIM}\n\nThe port was let.", "occurred"),
        (f"A claim came.\n\n{CLAIM}\n\nVERDICT: False.", "occurred"),
    ],
)
def test_what_a_fact_check_finds_false_is_denied(text: str, status: str) -> None:
    found = read_all([text])[text]
    assert untrue(found, (f"Norland | sell | port | {status}",)) == [], shown(found)
