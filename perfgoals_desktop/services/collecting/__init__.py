"""Finance's desk (财政收表): many hand-off files taken together, and what comes of them."""
