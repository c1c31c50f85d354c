"""New declarations after the sample of another (样本): its words, not its amounts and dates."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Final
from uuid import uuid4

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.schema.definition import FieldKind, FormDefinition

_OF_ITS_OWN: Final = frozenset({FieldKind.AMOUNT, FieldKind.DATE})


def after_sample(sample: Declaration, form: FormDefinition) -> Declaration:
    """A draft with the texts, year and indicators of the sample; amounts and dates are left blank.

    Explanations (合理性说明) stay behind too: they were given for the sample alone.
    """
    kept = {
        key: answer
        for key, answer in sample.answers.items()
        if not form.has_field(key) or form.field(key).kind not in _OF_ITS_OWN
    }
    return replace(
        sample,
        id=uuid4(),
        revision=1,
        status=Status.DRAFT,
        answers=MappingProxyType(kept),
        indicators=tuple(replace(item, id=uuid4()) for item in sample.indicators),
        explanations=MappingProxyType({}),
    )
