"""The editor of one declaration: tabs that mirror the form."""
