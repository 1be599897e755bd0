"""timeline.html in a browser: what a reader sees, clicks, types and prints."""

from __future__ import annotations

import csv
from dataclasses import replace

import pytest

from bench.corpus import corpus
from tests.pages.conftest import META
from tests.pages.steps import fragment, heading, point_at, settle
from timeline import render
from timeline.interval import Granularity, Interval


def period(page):
    return page.input_value("#from"), page.input_value("#to")


def test_it_opens_and_says_what_it_is(show, files):
    page = show(files["timeline"])
    assert page.title() == "Sixty events"
    assert page.inner_text("h1") == "Sixty events"
    said = page.inner_text(".imprint")
    for words in ("3 documents", "60 events", "built 3 May 2031", "Dateline 9.9"):
        assert words in said


def test_a_click_on_a_sign_shows_the_event_and_marks_its_sentence(show, files, made):
    page = show(files["timeline"])
    x, y = point_at(page, "#chart", "#chart-hint")
    page.mouse.click(x, y)
    settle(page)
    sentences = {made.timeline.sentence(e) for e in made.timeline.events}
    assert "".join(page.locator("#reading mark").all_inner_texts()) in sentences
    assert "is read as" in page.inner_text("#reading .read")
    assert "made-up date" in page.inner_text("#reading .read em")


def test_keys_step_through_the_events_in_order_of_time(show, files, made):
    page = show(files["timeline"])
    seen = []
    for key in "nnnp":
        page.keyboard.press(key)
        settle(page)
        seen.append(heading(page))
    assert seen[0]
    assert seen[1] == seen[3]
    assert len(set(seen[:3])) == 3
    page.keyboard.press("Escape")
    settle(page)
    assert heading(page) == ""


@pytest.mark.parametrize("key", ["+", "ArrowRight", "-"])
def test_keys_move_the_window(show, files, key):
    page = show(files["timeline"])
    page.click("#zoom-in")
    settle(page)
    before = period(page)
    page.focus("#chart")
    page.keyboard.press(key)
    settle(page)
    assert period(page) != before
    page.keyboard.press("0")
    settle(page)
    page.click("#zoom-in")
    settle(page)
    assert period(page) == before


def test_a_first_day_behind_the_last_takes_that_along(show, files):
    page = show(files["timeline"])
    page.fill("#from", "2010-01-01")
    page.fill("#to", "2011-12-31")
    page.dispatch_event("#to", "change")
    settle(page)
    page.fill("#from", "2015-01-01")
    page.focus("#search")
    settle(page)
    assert period(page) == ("2015-01-01", "2016-12-30")
    page.fill("#to", "")
    page.focus("#search")
    settle(page)
    assert period(page) == ("2015-01-01", "2016-12-30")


def test_the_undated_can_be_left_out_of_the_table(show, files, made):
    page = show(files["timeline"])
    page.click("#filters summary")
    page.get_by_label("without a date").uncheck()
    settle(page)
    assert page.inner_text("#events .quiet").startswith(f"{len(made.timeline.dated)} events of")
    assert fragment(page) == "#date=dated"


NAMED = """() => { const out = []; const fill = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, x, ...rest) {
  const wide = this.measureText(text).width;
  const left = { left: x, right: x - wide, center: x - wide / 2 }[this.textAlign];
  if (this.canvas.id === "chart" && left + wide > this.canvas.clientWidth + 1) out.push(text);
  return fill.call(this, text, x, ...rest); };
window.beyond = out; }"""


def test_no_name_of_a_year_stands_beyond_the_rim(show, files):
    page = show(files["timeline"], "#t=2012-08-01..2013-01-06")
    page.evaluate(NAMED)
    page.emulate_media(color_scheme="dark")  # draws it anew
    settle(page)
    assert page.evaluate("window.beyond") == []


def test_no_day_before_the_first_year_is_shown(show, made, tmp_path):
    first = made.timeline.dated.events[0]
    old = replace(first, id="old", interval=Interval.year(44), granularity=Granularity.YEAR)
    path = tmp_path / "timeline.html"
    path.write_text(render.page(replace(made.timeline, events=(first, old)), title="t", built="",
                                version="1"), encoding="utf-8")
    page = show(path)
    assert period(page)[0] == "0001-01-01"
    assert page.inner_text("#window").startswith("1 – ")


def test_a_few_events_far_off_press_nobody_together(show, made, tmp_path):
    """Sixty events of twenty years and one of 1066: it opens on the twenty, with all in force."""
    first = made.timeline.dated.events[0]
    old = replace(first, id="old", interval=Interval.year(1066), granularity=Granularity.YEAR)
    story = replace(made.timeline, events=(*made.timeline.events, old))
    path = tmp_path / "timeline.html"
    path.write_text(render.page(story, title="t", built="", version="1"), encoding="utf-8")
    page = show(path)
    opened = period(page)
    assert "1900" < opened[0] < str(first.interval.start)
    assert "1 event further off" in page.inner_text("#window")
    assert page.inner_text("#events .quiet").startswith("61 events")
    assert fragment(page) == ""
    page.click("#zoom-all")
    settle(page)
    assert period(page)[0] < "1066"
    assert "further off" not in page.inner_text("#window")
    assert page.inner_text("#events .quiet").startswith("61 events")
    assert period(show(path, fragment(page))) == period(page)


def test_wheel_and_drag_move_the_window(show, files):
    page = show(files["timeline"])
    whole = period(page)
    box = page.locator("#chart").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] - 30
    page.mouse.move(x, y)
    page.mouse.wheel(0, -400)
    settle(page)
    zoomed = period(page)
    assert whole[0] < zoomed[0] < zoomed[1] < whole[1]
    page.mouse.down()
    page.mouse.move(x - 120, y, steps=4)
    page.mouse.up()
    settle(page)
    assert period(page)[0] > zoomed[0]
    assert period(page)[1] > zoomed[1]


def test_two_fingers_zoom_and_one_pans(show, files):
    page = show(files["timeline"], viewport={"width": 390, "height": 844}, has_touch=True)
    whole = period(page)
    box = page.locator("#chart").bounding_box()
    y = box["y"] + 80
    hand = page.context.new_cdp_session(page)

    def touch(kind, *places):
        points = [{"x": x, "y": y, "id": i} for i, x in enumerate(places)]
        hand.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", 170, 220)
    for spread in range(10, 60, 10):
        touch("touchMove", 170 - spread, 220 + spread)
    touch("touchEnd")
    settle(page)
    zoomed = period(page)
    assert whole[0] < zoomed[0] < zoomed[1] < whole[1]
    touch("touchStart", 200)
    for x in range(190, 90, -10):
        touch("touchMove", x)
    touch("touchEnd")
    settle(page)
    assert period(page)[0] > zoomed[0]


def test_the_strip_brushes_a_period(show, files):
    page = show(files["timeline"])
    page.click("#zoom-in")
    settle(page)
    box = page.locator("#strip").bounding_box()
    middle = box["x"] + box["width"] / 2
    before = period(page)
    page.mouse.move(middle, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(middle + 90, box["y"] + 20, steps=3)
    page.mouse.up()
    settle(page)
    assert period(page) > before


def test_events_without_a_date_stand_in_the_tray_with_their_bounds(show, files, made):
    page = show(files["timeline"])
    undated = [e for e in made.timeline.events if not e.dated]
    assert f"{len(undated)} events without a date" in page.inner_text("#tray-title")
    page.click("#tray-title")
    entries = page.locator("#tray-list button")
    assert entries.count() == len(undated)
    assert entries.first.inner_text().startswith("by ")
    entries.first.click()
    settle(page)
    assert "No expression in the text dates it" in page.inner_text("#reading")


def test_what_did_not_happen_is_said_so_wherever_its_label_stands(show, files, made):
    page = show(files["timeline"])
    words = "denied or did not happen"
    for _ in range(len(made.timeline.events)):
        page.keyboard.press("n")
        settle(page)
        if page.inner_text("#reading .kicker").lower().startswith(words):
            break
    assert page.inner_text("#reading .kicker").lower().startswith(words)
    assert words in page.inner_text("#announce")
    page.fill("#search", heading(page))
    settle(page)
    assert words in page.inner_text("#found")


def test_the_search_folds_accents_and_narrows_the_table(show, files):
    page = show(files["timeline"])
    name = page.evaluate("JSON.parse(document.getElementById('dateline').textContent)"
                         ".names.map(n => n.name).find(n => /[ÇçÉéöāŁ]/.test(n))")
    plain = page.evaluate("name => name.normalize('NFKD').replace(/\\p{M}/gu, '')"
                          ".replace('Ł', 'L').toLowerCase()", name)
    assert plain != name.lower()
    page.keyboard.press("/")
    page.keyboard.type(plain)
    settle(page)
    assert name in page.locator("#found li").first.inner_text()
    page.keyboard.press("Enter")
    settle(page)
    assert heading(page) == name
    assert 0 < page.locator("#events tbody tr").count() < 60
    assert "q=" in fragment(page)


def told_again(made, tmp_path):
    """A page on which one event of sixty is told three times."""
    first = next(e for e in made.timeline.dated if len({p.text for p in e.participants}) > 1)
    again = [replace(first, id="again"), replace(first, id="once more")]
    story = replace(made.timeline, events=(*made.timeline.events, *again))
    path = tmp_path / "timeline.html"
    path.write_text(render.page(story, title="t", built="", version="1"), encoding="utf-8")
    return path


def test_what_is_told_again_has_one_sign_and_says_how_often(show, made, tmp_path):
    path = told_again(made, tmp_path)
    page = show(path, "#lanes=together")
    assert page.inner_text("#events .quiet").startswith("60 events")
    assert page.locator("#events tbody", has_text="told 3×").count() == 1
    page.click("#filters summary")
    page.check("#tellings")
    settle(page)
    assert page.inner_text("#events .quiet").startswith("62 events")
    assert "told 3×" not in page.inner_text("#events tbody")
    assert "tellings=1" in fragment(page)
    assert page.inner_text("#filtering") == ""  # nothing is left out


def test_a_spreadsheet_has_a_column_for_how_often(show, made, tmp_path):
    page = show(told_again(made, tmp_path), "#lanes=together")
    with page.expect_download() as saved:
        page.click("#events button:has-text('Save as CSV')")
    with open(saved.value.path(), encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    assert sorted(row["Told"] for row in table)[-2:] == ["1", "3"]
    assert not any("told" in row["What"] for row in table)


def test_each_document_tells_for_itself(show, made, tmp_path):
    page = show(told_again(made, tmp_path), "#lanes=document")
    assert page.inner_text("#events .quiet").startswith("62 events")


def test_a_telling_that_is_put_away_can_be_read(show, made, tmp_path):
    page = show(told_again(made, tmp_path), "#lanes=together&e=again")
    assert heading(page)
    assert page.locator("#events tr[aria-current]", has_text="told 3×").count() == 1
    page.locator("#reading ul.plain button").first.click()
    settle(page)
    assert heading(page)


def test_filters_leave_only_what_is_ticked(show, files, made):
    page = show(files["timeline"])
    page.click("#filters summary")
    page.wait_for_selector("#filter-sheet input")
    for status in ("occurred", "possible", "negated"):
        box = page.locator(f"#filter-sheet input[value={status}]")
        if box.count():
            box.uncheck()
    settle(page)
    planned = [e for e in made.timeline.events if e.status == "planned"]
    assert planned
    assert page.locator("#events tbody tr").count() == len(planned)
    assert f"{len(planned)} event" in page.inner_text("#window")
    page.click("#filter-sheet > button")
    settle(page)
    assert page.locator("#events tbody tr").count() == 60


def test_one_of_many_is_chosen_in_two_clicks(show, files, made):
    page = show(files["timeline"])
    page.click("#filters summary")
    status = page.get_by_role("group", name="Status")
    status.get_by_role("button", name="Status: tick none").click()
    settle(page)
    assert page.locator("#events tbody tr").count() == 0
    status.locator("input[value=planned]").check()
    settle(page)
    planned = [e for e in made.timeline.events if e.status == "planned"]
    assert page.locator("#events tbody tr").count() == len(planned) > 0
    status.get_by_role("button", name="Status: tick all").click()
    settle(page)
    assert page.locator("#events tbody tr").count() == 60


def test_what_has_no_room_is_zoomed_to_and_found_in_the_table(show, tmp_path):
    made = corpus(900, actors=4)
    (tmp_path / "t.html").write_text(render.page(made.timeline, **META), encoding="utf-8")
    page = show(tmp_path / "t.html", "#lanes=actor")
    whole = period(page)
    page.get_by_role("button", name="zoom", exact=True).click()
    settle(page)
    once = period(page)
    assert whole[0] <= once[0] < once[1] <= whole[1]
    assert once != whole
    assert page.evaluate("document.activeElement.textContent") == "zoom"  # to be pressed again
    page.get_by_role("button", name="table", exact=True).click()
    settle(page)
    assert page.locator("#events h2").bounding_box()["y"] < 800


def test_an_address_opens_the_same_view_again(show, files):
    page = show(files["timeline"])
    page.select_option("#lanes", "type")
    page.focus("#chart")
    for key in ("n", "n", "+", "+"):
        page.keyboard.press(key)
        settle(page)
    page.fill("#search", "report")
    settle(page)
    wanted = (period(page), heading(page), page.input_value("#lanes"))
    address = fragment(page)
    again = show(files["timeline"], address)
    assert (period(again), heading(again), again.input_value("#lanes")) == wanted
    assert again.input_value("#search") == "report"


def test_an_address_that_names_what_is_not_here_still_opens(show, files):
    page = show(files["timeline"], "#e=nobody&a=nothing&t=x..y&lanes=sideways&type=NONE")
    assert page.evaluate("document.documentElement.dataset.ready")


def test_the_table_sorts_by_each_column(show, files):
    page = show(files["timeline"])
    for column in range(6):
        head = page.locator("#events thead button").nth(column)
        head.click()
        cells = page.locator(f"#events tbody tr > :nth-child({column + 1})")
        up = cells.all_inner_texts()
        assert page.locator("#events th[aria-sort=ascending]").count() == 1
        head.click()
        down = cells.all_inner_texts()
        assert page.locator("#events th[aria-sort=descending]").count() == 1
        assert sorted(up) == sorted(down)
        assert up != down or len(set(up)) == 1
        if column == 1:
            assert up == sorted(up, key=lambda s: s.casefold()) or up[0] <= up[-1]


def test_without_scripts_the_table_is_there(show, files):
    page = show(files["timeline"], java_script_enabled=False)
    assert page.locator("table tbody tr").count() == 60
    assert not page.locator("#chart").is_visible()
    assert page.locator("th[scope=col]").count() == 6


def test_paper_gets_every_row(show, files):
    page = show(files["timeline"])
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#events tbody tr").count() == 60
    page.emulate_media(media="print")
    assert not page.locator("#tools").is_visible()
    assert page.locator("#events table").is_visible()


def test_the_keyboard_reaches_everything(show, files):
    page = show(files["timeline"])
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id || document.activeElement.tagName"))
    assert {"search", "lanes", "from", "to", "zoom-in", "zoom-all", "chart", "strip",
            "next", "SUMMARY"} <= reached
    page.focus("#chart")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_no_stop_of_the_keyboard_is_without_a_name(show, files):
    page = show(files["index"])
    for _ in range(40):
        page.keyboard.press("Tab")
        nameless = page.evaluate("""(it => it !== document.body && !it.innerText.trim()
            && !it.ariaLabel && !(it.labels || []).length && it.outerHTML.slice(0, 80))(
            document.activeElement)""")
        assert not nameless


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 800), (390, 844)])
def test_nothing_is_wider_than_the_window(show, files, scheme, size):
    page = show(files["timeline"], "#lanes=document", color_scheme=scheme,
                viewport={"width": size[0], "height": size[1]})
    page.keyboard.press("n")
    settle(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert page.locator("#reading h2").is_visible()
