"""The data file: one SQLite file per data set."""
