"""Reports for people: pages for the browser, summaries for the terminal."""
