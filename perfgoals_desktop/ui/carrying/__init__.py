"""Declarations on their way to another year (沿用到新年度): last year, the suggestion, this year."""
