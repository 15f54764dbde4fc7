"""Named measures as facts: packages and structures with their components, and slogans."""
