"""The review: named checks that find what a reviewer would reject."""
