"""What a report is: its head and foot, kind, number, dates, issuer, region, proposals."""
