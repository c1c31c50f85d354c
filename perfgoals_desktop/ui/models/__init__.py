"""Item models over what the session and the services hold."""
