from perfgoals_desktop.domain.funding import ANNUAL, PROJECT, Composition, balance
from perfgoals_desktop.domain.money import Money


def test_the_parts_are_held_against_the_total():
    answers = {
        "annual_requested": Money(700),
        "fiscal_appropriation": Money(500),
        "carry_over": Money(0),
        "other_funds": Money(300),
    }

    held = balance(ANNUAL, answers)

    assert held.parts == Money(800)
    assert held.difference == Money(-100)
    assert held.missing == held.unread == ()


def test_blank_and_unread_parts_are_named():
    held = balance(ANNUAL, {"fiscal_appropriation": Money(500), "other_funds": "约五万"})

    assert held.total is None
    assert held.parts == Money(500)
    assert held.missing == ("carry_over",)
    assert held.unread == ("other_funds",)


def test_no_amount_is_not_a_sum_of_nought():
    held = balance(PROJECT, {})

    assert held.parts is None
    assert held.difference == Money()


def test_a_form_is_asked_only_for_what_it_has():
    assert ANNUAL.of(["annual_requested", "fiscal_appropriation", "other_funds"]) == Composition(
        "annual_requested", ("fiscal_appropriation", "other_funds")
    )
    assert ANNUAL.of(["fiscal_appropriation"]) is None
    assert PROJECT.of(["project_total"]) is None
