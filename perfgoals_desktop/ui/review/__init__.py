"""The review while somebody types, and the panel that shows it."""

from perfgoals_desktop.ui.review.live_review import LiveReview
from perfgoals_desktop.ui.review.panel import ReviewPanel

__all__ = ["LiveReview", "ReviewPanel"]
