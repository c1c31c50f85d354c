"""Takes pictures of the windows: a stage to play on, and the scenes."""
