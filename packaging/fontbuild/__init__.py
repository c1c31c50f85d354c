"""Build the fonts of the program from two published packages.

Only `packaging/build_fonts.py` uses this package; the program itself never does.
"""
