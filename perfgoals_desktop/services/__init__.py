"""What the application does, one module per task; no Qt."""
