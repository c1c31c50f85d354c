"""Make the installable program; needs nothing but Python and what it installs itself."""
