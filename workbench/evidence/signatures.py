"""Bytes by which files say what they are."""

PDF = "application/pdf"
JPEG = "image/jpeg"
PNG = "image/png"
TIFF = "image/tiff"
GIF = "image/gif"
BMP = "image/bmp"
WEBP = "image/webp"
JPEG2000 = "image/jp2"
ZIP = "application/zip"
TARS = ("application/x-tar", "application/gzip", "application/x-bzip2", "application/x-xz")
ARCHIVES = (ZIP, *TARS)
OLE = "application/x-ole-storage"
MAIL = "message/rfc822"
TEXT = "text/plain"
HTML = "text/html"
XML = "text/xml"
CSV = "text/csv"
JSON = "application/json"
RTF = "application/rtf"
WAV = "audio/wav"
MP3 = "audio/mpeg"
MP4 = "video/mp4"
M4A = "audio/mp4"
AMR = "audio/amr"
UNKNOWN = "application/octet-stream"
EMPTY = "application/x-empty"

_OFFICE = "application/vnd.openxmlformats-officedocument."
DOCX = f"{_OFFICE}wordprocessingml.document"
XLSX = f"{_OFFICE}spreadsheetml.sheet"
PPTX = f"{_OFFICE}presentationml.presentation"
OFD = "application/ofd"
DOC = "application/msword"
XLS = "application/vnd.ms-excel"
PPT = "application/vnd.ms-powerpoint"
MSG = "application/vnd.ms-outlook"
LOCKED_OFFICE = "application/x-encrypted-office"

# (offset, bytes, media type); the first that fits is taken.
SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF-", PDF),
    (0, b"\xff\xd8\xff", JPEG),
    (0, b"\x89PNG\r\n\x1a\n", PNG),
    (0, b"GIF87a", GIF),
    (0, b"GIF89a", GIF),
    (0, b"II*\0", TIFF),
    (0, b"MM\0*", TIFF),
    (0, b"\0\0\0\x0cjP  \r\n\x87\n", JPEG2000),
    (0, b"\xff\x4f\xff\x51", JPEG2000),
    (8, b"WEBP", WEBP),
    (8, b"WAVE", WAV),
    (8, b"AVI ", "video/x-msvideo"),
    (0, b"PK\x03\x04", ZIP),
    (0, b"PK\x05\x06", ZIP),
    (0, b"PK\x07\x08", ZIP),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"\x1f\x8b", "application/gzip"),
    (0, b"BZh", "application/x-bzip2"),
    (0, b"\xfd7zXZ\0", "application/x-xz"),
    (0, b"\x28\xb5\x2f\xfd", "application/zstd"),
    (0, b"\x04\x22\x4d\x18", "application/x-lz4"),
    (0, b"\x1f\x9d", "application/x-compress"),
    (2, b"-lh", "application/x-lzh-compressed"),
    (257, b"ustar", "application/x-tar"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
    (0, b"{\\rtf", RTF),
    (0, b"ID3", MP3),
    (0, b"OggS", "audio/ogg"),
    (0, b"fLaC", "audio/flac"),
    (0, b"#!AMR", AMR),
    (0, b"#!SILK_V3", "audio/silk"),
    (1, b"#!SILK_V3", "audio/silk"),
    (0, b"\x1aE\xdf\xa3", "video/x-matroska"),
    (0, b"FLV\x01", "video/x-flv"),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "video/x-ms-asf"),
    (0, b"\0\0\x01\xba", "video/mpeg"),
    (0, b"SQLite format 3\0", "application/vnd.sqlite3"),
    (0, b"\x7fELF", "application/x-elf"),
    (0, b"MZ", "application/vnd.microsoft.portable-executable"),
)

# Brands of the `ftyp` box (ISO/IEC 14496-12) by their first letters.
BRANDS: tuple[tuple[bytes, str], ...] = (
    (b"M4A", M4A),
    (b"M4B", M4A),
    (b"qt", "video/quicktime"),
    (b"3g", "video/3gpp"),
    (b"heic", "image/heic"),
    (b"heix", "image/heic"),
    (b"mif1", "image/heic"),
    (b"avif", "image/avif"),
    (b"crx", "image/x-canon-cr3"),
)

# What a folder of a ZIP package gives away, in this order.
PACKAGES: tuple[tuple[str, str], ...] = (
    ("word/", DOCX),
    ("xl/", XLSX),
    ("ppt/", PPTX),
    ("OFD.xml", OFD),
)

# Names of streams in an OLE compound file, as its directory holds them.
STREAMS: tuple[tuple[str, str], ...] = (
    ("EncryptedPackage", LOCKED_OFFICE),
    ("__properties_version1.0", MSG),
    ("WordDocument", DOC),
    ("Workbook", XLS),
    ("PowerPoint Document", PPT),
)

# Endings whose files must be of one of these types; other endings promise nothing.
ENDINGS: dict[str, tuple[str, ...]] = {
    ".pdf": (PDF,),
    ".jpg": (JPEG,),
    ".jpeg": (JPEG,),
    ".png": (PNG,),
    ".gif": (GIF,),
    ".tif": (TIFF,),
    ".tiff": (TIFF,),
    ".docx": (DOCX, LOCKED_OFFICE),
    ".xlsx": (XLSX, LOCKED_OFFICE),
    ".pptx": (PPTX, LOCKED_OFFICE),
    ".ofd": (OFD,),
    ".doc": (DOC, OLE, RTF),
    ".xls": (XLS, OLE),
    ".ppt": (PPT, OLE),
    ".zip": (ZIP,),
    ".mp3": (MP3,),
    ".wav": (WAV,),
    ".mp4": (MP4, "video/quicktime"),
    ".m4a": (M4A, MP4),
    ".amr": (AMR, "audio/silk"),
    ".txt": (TEXT, CSV, MAIL, HTML, XML, JSON, EMPTY),
}
