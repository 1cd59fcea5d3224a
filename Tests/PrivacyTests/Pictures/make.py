#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the pictures and PDF files beside this script; needs Pillow, piexif and exiftool.

Every file that is not called plain holds notes beside its picture: place, owner, telephone, words, a thumbnail.
"""
import io
import pathlib
import struct
import subprocess
import zlib

import piexif
from PIL import Image, ImageCms, PngImagePlugin

HERE = pathlib.Path(__file__).parent
PHONE = "13812345678"
OWNER = "张三"
XMP = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>'
    "<dc:description>%s</dc:description></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>" % (OWNER, PHONE)
).encode()


def picture(mode="RGB"):
    image = Image.new("RGB", (16, 12))
    image.putdata([(x * 16, y * 20, (x * y) % 256) for y in range(12) for x in range(16)])
    return image.convert(mode)


def exif(orientation=6):
    thumbnail = io.BytesIO()
    picture().resize((8, 6)).save(thumbnail, "JPEG")
    return piexif.dump({
        "0th": {piexif.ImageIFD.Make: b"Camera", piexif.ImageIFD.Artist: OWNER.encode(),
                piexif.ImageIFD.Orientation: orientation},
        "Exif": {piexif.ExifIFD.UserComment: b"ASCII\0\0\0" + PHONE.encode()},
        "GPS": {piexif.GPSIFD.GPSLatitudeRef: b"N", piexif.GPSIFD.GPSLatitude: ((34, 1), (25, 1), (30, 1)),
                piexif.GPSIFD.GPSLongitudeRef: b"E", piexif.GPSIFD.GPSLongitude: ((115, 1), (39, 1), (0, 1))},
        "1st": {},
        "thumbnail": thumbnail.getvalue(),
    })


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def jpeg():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture().save(HERE / "plain.jpg", "JPEG", quality=80)
    picture().save(HERE / "notes.jpg", "JPEG", quality=80, exif=exif(), icc_profile=profile, comment=PHONE)
    picture("L").save(HERE / "progressive.jpg", "JPEG", quality=80, progressive=True, exif=exif(1))
    (HERE / "x.xmp").write_bytes(XMP)
    subprocess.run(["exiftool", "-q", "-overwrite_original", f"-XMP<=" + str(HERE / "x.xmp"),
                    f"-IPTC:By-line={OWNER}", f"-IPTC:Contact={PHONE}", str(HERE / "notes.jpg")], check=True)
    (HERE / "x.xmp").unlink()
    with open(HERE / "notes.jpg", "ab") as file:
        file.write(b"MotionPhoto " + PHONE.encode())


def png():
    picture("P").save(HERE / "plain.png", "PNG")
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", OWNER, zip=False)
    info.add_text("Comment", PHONE, zip=True)
    info.add_itxt("Description", f"{OWNER} {PHONE}", "zh", "说明")
    picture("RGBA").save(HERE / "notes.png", "PNG", pnginfo=info, exif=exif(3), dpi=(96, 96))
    bytes = (HERE / "notes.png").read_bytes()
    end = bytes.rindex(b"IEND") - 4
    extra = chunk(b"tIME", struct.pack(">HBBBBB", 2022, 3, 18, 9, 0, 0)) + chunk(b"prVt", PHONE.encode())
    (HERE / "notes.png").write_bytes(bytes[:end] + extra + bytes[end:] + PHONE.encode())


def webp():
    picture().save(HERE / "plain.webp", "WEBP", lossless=True)
    picture("RGBA").save(HERE / "notes.webp", "WEBP", quality=80, exif=exif(8), xmp=XMP)


def gif():
    picture("P").save(HERE / "plain.gif", "GIF")
    frames = [picture("P"), picture("P").rotate(180)]
    frames[0].save(HERE / "notes.gif", "GIF", save_all=True, append_images=frames[1:], loop=0, duration=200,
                   comment=(OWNER + PHONE).encode())
    bytes = (HERE / "notes.gif").read_bytes()
    words = b"\x21\xff\x0bXMP DataXMP" + XMP + trailer_bytes()
    (HERE / "notes.gif").write_bytes(bytes[:-1] + words + bytes[-1:] + PHONE.encode())


def trailer_bytes():
    return b"\x01" + b"".join(struct.pack("B", n) for n in range(255, -1, -1)) + b"\x00"


def pdf(name, info, xmp=None):
    """One empty page with its properties and, where given, XMP."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R%s >>" % (b" /Metadata 5 0 R" if xmp else b""),
               b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>", info]
    if xmp:
        objects.append(b"<< /Type /Metadata /Subtype /XML /Length %d >>\nstream\n%s\nendstream" % (len(xmp), xmp))
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    (HERE / name).write_bytes(out)


def utf16(text):
    return b"<" + (b"\xfe\xff" + text.encode("utf-16-be")).hex().upper().encode() + b">"


if __name__ == "__main__":
    jpeg()
    png()
    webp()
    gif()
    pdf("plain.pdf", b"<< /Title (Notice) /Producer (Writer) >>")
    pdf("notes.pdf", b"<< /Author %s /Subject (tel 138\\0612345678) /Keywords %s >>" % (
        utf16(OWNER), utf16("联系 " + PHONE)), XMP.replace(OWNER.encode(), "李四".encode()))
