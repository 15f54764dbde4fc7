"""Pictures of text: pages of scans, photographs, image files (extra `ocr`)."""
