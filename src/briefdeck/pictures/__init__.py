"""The craft of pictures: a file judged, turned upright, cut to a frame and made no larger than what the slide shows.

Pillow does the work and is imported only where there is a picture (``briefdeck[pictures]``).
"""

from briefdeck.pictures.fitting import Fitted, fitted
from briefdeck.pictures.judging import MOST_BYTES, PictureLibraryMissing, UnusablePicture, open_photo

__all__ = ["MOST_BYTES", "Fitted", "PictureLibraryMissing", "UnusablePicture", "fitted", "open_photo"]
