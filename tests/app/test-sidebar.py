#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sidebar says of every finding all that is known of it, as one sentence; it is filtered and sorted,
and its rows are copied as sentences, as a table and as tab-separated values."""
import xml.etree.ElementTree as tree

from window import Failure, Window, check, children, clipboard, name_of, role_of, run, samples, wait_for

PAGES = ("Summary", "Figures", "Directives", "People and Bodies", "Cited Documents", "Quotes",
         "To Be Checked")


def rows(window, page="Directives"):
    """What a listener is told of the rows of a page, in their order."""
    return [name_of(node) for listing in window.all("list") if name_of(listing) == page
            for node in children(listing)]


def in_sidebar(window):
    """The row of the sidebar that has the keyboard, or None."""
    focused = window.focused()
    return focused if role_of(focused) == "list item" else None


def open_page(window, name):
    if in_sidebar(window) is None:
        window.keys("shift+F9")
    focused = wait_for("the focus in the sidebar", lambda: in_sidebar(window))
    if " ¶" in name_of(focused):
        window.move("shift+F9")  # from the row to the pages
    window.keys("Home", *["Down"] * PAGES.index(name))
    wait_for(name, lambda: window.has_focus(name))


def find_row(window, page, *parts):
    return wait_for(f"a row with {parts}", lambda: next(
        (row for row in rows(window, page) if all(part in row for part in parts)), None))


def test_sentences(window):
    """What the pages say of the two sample speeches."""
    find_row(window, "Summary", "Said in both: ")
    open_page(window, "Figures")
    find_row(window, "Figures", "41.6 million tonnes", "41600000, goods", "Right ¶4")
    find_row(window, "Figures", "6.2%", ", up, ", "Right ¶4")
    open_page(window, "Directives")
    find_row(window, "Directives", "complete their lists of duties", "must, the harbour districts",
             "product: their lists of duties, the merger plan", "by ",
             "says General Secretary Oto Marren", "Right ¶8")
    find_row(window, "Directives", "reports", "regularly")
    find_row(window, "Directives", "Fishing families who lose a landing place should be given another one")
    open_page(window, "People and Bodies")
    find_row(window, "People and Bodies", "Ines Valdara", "named 3 times", "Head of the Harbour Commission")
    open_page(window, "Cited Documents")
    find_row(window, "Cited Documents", "Directive No. 7", "named 1 time, ")
    open_page(window, "Quotes")
    find_row(window, "Quotes", "We do not count desks", "Valdara", "Right ¶15")


def focus_rows(window):
    """Goes with Tab to the rows of the page."""
    for _ in range(12):
        focused = window.focused()
        if focused is not None and role_of(focused) == "list item" and " ¶" in name_of(focused):
            return
        window.move("Tab")
    raise Failure("Tab does not come to the rows")


def copied(target):
    return wait_for(target, lambda: clipboard(target))


def test_copying(window):
    """One row, then all that the filter leaves: for people, for word processors, for spreadsheets."""
    open_page(window, "Directives")
    focus_rows(window)
    window.keys("ctrl+c")
    plain = copied("text/plain;charset=utf-8")
    check(plain.count("\n") == 1 and "No quay may stand still" in plain and "¶8)" in plain,
          f"one row with its document: {plain!r}")
    window.keys("ctrl+a", "ctrl+c")
    lines = wait_for("all rows to be copied", lambda: next(
        (lines for lines in [copied("text/tab-separated-values").rstrip("\n").split("\n")] if len(lines) > 20), None))
    header = lines[0].split("\t")
    check(header[:6] == ["Document", "¶", "Who", "Force", "What", "Product"], f"headings: {header}")
    check(all(line.count("\t") == len(header) - 1 for line in lines), "every row has every column")
    row = next(line.split("\t") for line in lines if "complete their lists" in line)
    check(row[header.index("By When")] == "2025-03-31", f"a day that can be sorted: {row}")
    table = tree.fromstring(copied("text/html").replace("<!DOCTYPE html>", "").replace(
        '<meta charset="utf-8">', ""))
    check(len(table.findall(".//tr")) == len(lines), "the table has the same rows")
    check([cell.text for cell in table.findall(".//th")] == header, "and the same headings")
    check(copied("text/plain;charset=utf-8").count("\n") == len(lines) - 1, "and so has the text")


def test_way_back(window):
    """Enter goes to the passage, and one key brings the reader back to the row."""
    open_page(window, "Directives")
    focus_rows(window)
    row = name_of(window.move("Down", "Down"))
    window.keys("Return")
    wait_for("the text", lambda: "document: " in name_of(window.focused()))
    window.keys("shift+F9")
    wait_for("the row again", lambda: name_of(window.focused()) == row)
    window.keys("shift+F9")
    wait_for("the pages", lambda: name_of(window.focused()).startswith("Directives"))


def test_filters(window):
    open_page(window, "Directives")
    everything = int(name_of(window.find("list item", "Directives ")).split()[-1])
    wait_for("all rows at first", lambda: len(rows(window)) == everything)
    window.press("push button", "Only with a deadline")
    wait_for("fewer rows", lambda: 0 < len(rows(window)) < everything)
    wait_for("a deadline in every row", lambda: all(", by " in row for row in rows(window)))
    window.press("push button", "Only with a deadline")
    wait_for("all rows", lambda: len(rows(window)) == everything)


def test(program):
    with Window(program, *samples()) as window:
        window.find("label", "shared passage")
        window.find("list item", "Directives ")
        test_sentences(window)
        test_copying(window)
        test_way_back(window)
        test_filters(window)


run(test)
