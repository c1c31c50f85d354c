"""Set up what the program needs on this machine; standard library only.

Run by `packaging/bootstrap_env.py` before anything is installed, so nothing here
imports what a package index would have to bring.
"""
