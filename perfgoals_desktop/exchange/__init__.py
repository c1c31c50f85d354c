"""Files that travel between two copies of this program: they carry declarations without loss."""
