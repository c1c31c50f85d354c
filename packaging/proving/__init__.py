"""Prove what is installable in systems that have nothing; needs root's rights and Debian's tools."""
