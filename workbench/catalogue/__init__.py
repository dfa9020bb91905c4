"""The catalogue of evidence: groups, numbers, what goes out, and the lists as PDF, XLSX and DOCX."""
