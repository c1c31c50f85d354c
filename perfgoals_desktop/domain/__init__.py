"""What a declaration is; standard library only."""
