"""Paper and workbook, drawn from one neutral sheet."""
