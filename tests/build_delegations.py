"""Tables of delegations for tests."""

import csv

HEAD = ("name", "name zh_Hans", "region", "language", "host", "date", "profile", "currency")


def write_table(workspace, rows, head=HEAD, encoding="utf-8-sig", **how):
    path = workspace / "briefing/audiences.csv"
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, **how)
        writer.writerow(head)
        writer.writerows(rows)
    return path


def many(count):
    """Rows of four-slide decks, in two languages, each with a name and a day of its own."""
    return [
        (
            *(f"Port Chamber {number}", f"第{number}港口商会", ("CH", "NL", "SG")[number % 3]),
            *(("en", "zh_Hans")[number % 2], f"Ms Host {number}", f"2026-03-{number % 28 + 1:02}", "city_partners", ""),
        )
        for number in range(count)
    ]
