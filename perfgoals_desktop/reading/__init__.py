"""Forms that others wrote: text, xlsx and docx tables into declarations."""
