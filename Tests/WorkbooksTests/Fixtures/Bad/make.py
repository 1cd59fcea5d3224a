# SPDX-License-Identifier: MIT
"""Writes the files beside this script: what is called .xlsx and is none, or claims too much.

Needs msoffcrypto-tool and the command libreoffice; the tests need neither, the files are committed.
  locked.xlsx   a workbook with a password (示例)
  xls.xlsx, ods.xlsx  other tables under the name of a workbook
  claims.xlsx   a sheet that claims to unpack to 10 GB
  bomb.xlsx     a sheet that does unpack to a thousand times its size
  liar.xlsx     the same, said to be 1 KB
"""
import io
import pathlib
import shutil
import struct
import subprocess
import tempfile
import zipfile
import zlib

import msoffcrypto
from msoffcrypto.format.ooxml import OOXMLFile

HERE = pathlib.Path(__file__).parent
BOOK = HERE.parent / "gnumeric.xlsx"
SHEET = "xl/worksheets/sheet1.xml"


def locked():
    target = io.BytesIO()
    OOXMLFile(io.BytesIO(BOOK.read_bytes())).encrypt("示例", target)
    (HERE / "locked.xlsx").write_bytes(target.getvalue())


def renamed():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        shutil.copy(HERE.parent / "ledger.csv", folder / "ledger.csv")
        for ending in ("xls", "ods"):
            subprocess.run(
                ["libreoffice", "--headless", "--convert-to", ending, "--outdir", str(folder),
                 str(folder / "ledger.csv")], check=True, capture_output=True)
            shutil.copy(folder / f"ledger.{ending}", HERE / f"{ending}.xlsx")


def archive(size, packed, check, wide):
    """The parts of a real book around a packed sheet of which `size` is said."""
    source = zipfile.ZipFile(BOOK)
    body, directory, count = b"", b"", 0

    def add(name, data, size, check, extra=b""):
        nonlocal body, directory, count
        said = 0xFFFFFFFF if extra else size
        head = struct.pack("<5H3I2H", 45, 0x800, 8, 0, 33, check, len(data), said, len(name), len(extra))
        directory += (b"PK\x01\x02" + struct.pack("<H", 45) + head
                      + struct.pack("<3H2I", 0, 0, 0, 0, len(body)) + name + extra)
        body += b"PK\x03\x04" + head + name + extra + data
        count += 1

    for name in source.namelist():
        data = source.read(name)
        if name == SHEET:
            extra = struct.pack("<2HQ", 1, 8, wide) if wide else b""
            add(name.encode(), packed, size, check, extra)
        else:
            packer = zlib.compressobj(9, zlib.DEFLATED, -15)
            add(name.encode(), packer.compress(data) + packer.flush(), len(data), zlib.crc32(data))
    end = struct.pack("<4H2IH", 0, 0, count, count, len(directory), len(body), 0)
    return body + directory + b"PK\x05\x06" + end


def large():
    sheet = (b"<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
             + b" " * (32 << 20) + b"</sheetData></worksheet>")
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(sheet) + packer.flush()
    (HERE / "bomb.xlsx").write_bytes(archive(len(sheet), packed, zlib.crc32(sheet), None))
    (HERE / "liar.xlsx").write_bytes(archive(1024, packed, zlib.crc32(sheet), None))
    (HERE / "claims.xlsx").write_bytes(archive(0, packed[:6000], 0, 10 << 30))


if __name__ == "__main__":
    locked()
    renamed()
    large()
