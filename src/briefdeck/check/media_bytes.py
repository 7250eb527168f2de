"""Picture that is not what its ending says

**What.** The bytes of a picture are of the kind that its name ends in.

**Why.** PowerPoint shows a red cross, or repairs the file.

**Example.** A WebP picture called `image1.png`.

**How to fix.** Save the picture anew in the format its name says.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import PackageView
from briefdeck.model.finding import Finding, Severity

CODE = "B480"
SEVERITY = Severity.ERROR
LOOKS_AT = PackageView

_STARTS = {
    "png": (b"\x89PNG",),
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "gif": (b"GIF8",),
    "bmp": (b"BM",),
    "tif": (b"II*\0", b"MM\0*"),
    "tiff": (b"II*\0", b"MM\0*"),
    "emf": (b"\x01\0\0\0",),
}


def check(view: PackageView) -> Iterator[Finding]:
    for name, content in view.package.parts.items():
        starts = _STARTS.get(name.rpartition(".")[2].lower())
        if starts and name.startswith("ppt/media/") and not content.startswith(starts):
            yield Finding(CODE, SEVERITY, "its bytes are of another kind than its ending", view.at(name))
