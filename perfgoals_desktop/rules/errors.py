"""What can be wrong with the rules of a form; apart from them, which take a while to load."""

from __future__ import annotations

from perfgoals_desktop.errors import PerfGoalsError


class BrokenRuleSetting(PerfGoalsError):
    """A form overrides a rule or a parameter that there is not, or with the wrong kind of value."""

    def __init__(self, form_id: str, rule: str, parameter: str = "") -> None:
        super().__init__(f"form {form_id}: rule {rule!r}, parameter {parameter!r}")
        self.form_id = form_id
        self.rule = rule
        self.parameter = parameter
