"""Finance's desk (财政收表) in a window."""
