#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The search: in both texts, with and without diacritics, only in quotes; on and back through both
documents, told to who listens; ten thousand hits; closing it gives the place back."""
import os
import tempfile

from window import Listener, Window, check, name_of, run, text_of, wait_for

LEFT = """Phát biểu tại hội nghị

Tổng Bí thư yêu cầu các cấp uỷ nắm vững tình hình, "lấy dân làm gốc" trong mọi việc.

Đảng bộ phải giữ vững kỷ cương. Dang là tên một con sông nhỏ.
"""

# The same words with their marks written apart, as some systems do.
RIGHT = """Báo cáo kết quả

Các cấp u\u0309y đã nắm vững tình hình và hoàn thành nhiệm vụ.

Đa\u0309ng bộ hoa\u0300n tha\u0300nh sớm.
"""


def count(window):
    """What stands beside the entry."""
    return next((text_of(node) for node in window.all("label")
                 if text_of(node) == "Not found" or " of " in text_of(node)
                 and text_of(node).split()[0].isdigit()), None)


def wait_for_count(window, text):
    wait_for(f"{text!r} beside the entry", lambda: count(window) == text)


def search(window, words):
    window.keys("ctrl+f", "ctrl+a")
    window.paste(words)
    wait_for(f"{words!r} in the entry", lambda: any(text_of(node) == words for node in window.all("entry")))


def rows(window):
    return [name_of(node) for listing in window.all("list") if name_of(listing) == "Search Hits"
            for node in window.children(listing)]


def test_marks(window):
    with Listener() as listener:
        search(window, "dang")
        listener.hears("1 of 3", "Left ¶3", "Đảng bộ phải giữ vững")
        wait_for_count(window, "1 of 3")
    window.press("push button", "Letters with and without marks alike")
    wait_for_count(window, "1 of 1")
    search(window, "đảng")
    wait_for_count(window, "1 of 2")  # whole and apart
    search(window, "nắm vững")
    wait_for_count(window, "1 of 2")
    with Listener() as listener:
        search(window, "nam vung")
        listener.hears("Not found")
        wait_for_count(window, "Not found")
    window.press("push button", "Letters with and without marks alike")
    wait_for_count(window, "1 of 2")


def test_steps(window):
    """On and back with keys, from the left document into the right and round, wherever the focus is."""
    search(window, "hoàn thành")
    wait_for_count(window, "1 of 2")
    with Listener() as listener:
        window.keys("ctrl+g")
        listener.hears("2 of 2", "Right ¶3")
    window.keys("F3")
    wait_for_count(window, "1 of 2")
    window.keys("shift+F3")
    wait_for_count(window, "2 of 2")
    window.keys("ctrl+shift+g")
    wait_for_count(window, "1 of 2")
    window.keys("Return")
    wait_for_count(window, "2 of 2")
    window.keys("Escape")
    wait_for("the focus where the hit is", lambda: window.has_focus("Right document"))
    focused = window.focused()
    check("thành" in window.caret_line(focused), "and so is the caret: " + window.caret_line(focused))
    window.keys("ctrl+g")  # opens the search again, with its words
    wait_for("the words", lambda: any(text_of(node) == "hoàn thành" for node in window.all("entry")))
    window.keys("Escape")


def test_quotes(window):
    search(window, "dân làm")
    wait_for_count(window, "1 of 1")
    window.press("push button", "Only in quotes")
    wait_for_count(window, "1 of 1")
    search(window, "tình hình")
    wait_for_count(window, "Not found")
    window.press("push button", "Only in quotes")
    wait_for("both again", lambda: (count(window) or "").endswith(" of 2"))
    window.keys("Escape")


def test_vietnamese(program, folder):
    paths = [os.path.join(folder, name) for name in ("phat-bieu.txt", "bao-cao.txt")]
    for path, text in zip(paths, (LEFT, RIGHT)):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    with Window(program, *paths) as window:
        wait_for("both texts", lambda: len(window.all("text", "document:")) == 2)
        window.find("label", "shared passage")
        test_marks(window)
        test_steps(window)
        test_quotes(window)


def test_many(program, folder):
    """Ten thousand hits are counted, marked and listed while one waits, and closing gives the place back."""
    path = os.path.join(folder, "long.txt")
    with open(path, "w", encoding="utf-8") as file:
        for number in range(2500):
            file.write(f"Paragraph {number} says quay, and quay, then quay, and once more quay.\n\n")
    with Window(program, path) as window:
        text = wait_for("the text", lambda: next(iter(window.all("text", "Left document")), None))
        wait_for("the focus", lambda: window.focused() is not None and name_of(window.focused()) == name_of(text))
        window.keys("ctrl+Home")
        for _ in range(5):
            line = window.caret_line(text)
            window.keys("Next")
            wait_for("the next page", lambda line=line: window.caret_line(text) != line)
        line = window.caret_line(text)
        search(window, "quay")
        hits = wait_for("ten thousand hits", lambda: next(
            (said for said in [count(window)] if (said or "").endswith(" of 10000")), None))
        check(not hits.startswith("1 of"), "the search begins where the reader is: " + hits)
        window.keys("Escape")
        wait_for("the place", lambda: window.caret_line(window.focused()) == line)


def test(program):
    with tempfile.TemporaryDirectory() as folder:
        test_vietnamese(program, folder)
        test_many(program, folder)


run(test)
