"""Pictures of text: pages of scans, photographs, image files (extra `ocr`)."""

from extractor.ingest.scan.doubts import doubts
from extractor.ingest.scan.image_file import read_image
from extractor.ingest.scan.recognition import Recogniser

__all__ = ["Recogniser", "doubts", "read_image"]
