"""The parts of the bench, in the order in which they are measured."""

from __future__ import annotations

from tests.benchmarks.parts import paper
from tests.benchmarks.registry import Part

PARTS = (Part("paper", "Paper", paper.races),)
