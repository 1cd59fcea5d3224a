# SPDX-License-Identifier: MIT
"""Saves an openpyxl workbook with fixed times, so that every run writes the same bytes."""

import datetime
import zipfile

MOMENT = datetime.datetime(2022, 10, 8, 9, 0, 0)


def save(book, path):
    book.properties.creator = "云汀县"
    book.properties.created = book.properties.modified = MOMENT
    book.save(path)
    with zipfile.ZipFile(path) as archive:
        parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in parts:
            if name == "docProps/core.xml":
                head, rest = data.split(b"<dcterms:modified", 1)
                stamp = MOMENT.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
                opening, rest = rest.split(b">", 1)
                data = head + b"<dcterms:modified" + opening + b">" + stamp + rest[rest.index(b"<") :]
            info = zipfile.ZipInfo(name, MOMENT.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)
