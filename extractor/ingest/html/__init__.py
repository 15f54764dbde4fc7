"""The readers of web pages: saved pages, web archives (MHTML), feeds.

A page becomes lines (`flow`), the lines of the report are found among them (`article`,
`headline`), what a site adds inside is told apart (`site_text`), and `page` puts the document
together. No script runs and nothing is fetched: what is not in the file is not read.
"""
