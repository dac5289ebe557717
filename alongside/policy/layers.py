"""An authority's own values laid over the country's.

An authority may set what the law leaves to it, and may promise more than the law asks. It may not
quietly ask for less: a national timescale is relaxed only by a trial, openly (see `Trial`). A list that
a return fixes keeps its codes; an authority may give them its own words.
"""

from collections.abc import Iterable
from dataclasses import replace

from alongside.policy.codes import Code
from alongside.policy.dated import Dated, in_force
from alongside.policy.reading import PolicyRefused, Rows, Sheet, Value
from alongside.policy.timescale import Timescale, spoken


def laid_over(country: Sheet, local: Sheet) -> Sheet:
    """The country's values with an authority's own above them, refused where it may not."""
    for values in local.timescales.values():
        _refuse_relaxed(country, values)
    _refuse_trials(country, local)
    return replace(
        country,
        timescales=_both(country.timescales, local.timescales),
        codes=_codes(country, local),
        duties=_both(country.duties, local.duties),
        retention=_both(country.retention, local.retention),
        trials=local.trials,
        about={**country.about, **local.about},
    )


def _both(country: Rows[Value], local: Rows[Value]) -> Rows[Value]:
    keys = (*country, *(key for key in local if key not in country))
    return {key: (*country.get(key, ()), *local.get(key, ())) for key in keys}


def _refuse_relaxed(country: Sheet, values: Iterable[Timescale]) -> None:
    for value in values:
        national = in_force(country.timescales.get(value.key, ()), value.since)
        if national is None or value.key in country.set_by_authority:
            continue
        if value.length.about_days > national.length.about_days:
            raise PolicyRefused(
                value.where,
                f"{value.length} is longer than the {national.length} of {national.source}. To try "
                "a longer time for some families, write a [[trial]] with its measures and its end.",
            )


def _refuse_trials(country: Sheet, local: Sheet) -> None:
    for trial in local.trials:
        if trial.key not in country.timescales:
            raise PolicyRefused(trial.where, f"there is no timescale called {trial.key}")
        if trial.until and trial.until < trial.since:
            raise PolicyRefused(trial.where, f"it ends before it begins ({spoken(trial.since)})")
        for other in local.trials:
            if _same_ground(trial, other) and other.in_force(trial.since) and other is not trial:
                raise PolicyRefused(
                    trial.where, f"another trial of {trial.key} for {trial.cohort} is running then"
                )


def _same_ground(one: Dated, other: Dated) -> bool:
    return (getattr(one, "key", ""), getattr(one, "cohort", "")) == (
        getattr(other, "key", ""),
        getattr(other, "cohort", ""),
    )


def _codes(country: Sheet, local: Sheet) -> Rows[Code]:
    merged = dict(country.codes)
    for name, own in local.codes.items():
        merged[name] = _one_set(country, local, name, own)
    return merged


def _one_set(country: Sheet, local: Sheet, name: str, own: tuple[Code, ...]) -> tuple[Code, ...]:
    national = country.codes.get(name, ())
    fixed = bool(national) and name not in country.set_by_authority
    new = {row.code for row in own} - {row.code for row in national}
    if fixed and (new or name in local.replaced):
        raise PolicyRefused(
            own[0].where,
            f"a return fixes the list {name}. You may change its words, and not its codes"
            + (f" ({', '.join(sorted(new))})" if new else ""),
        )
    if name in local.replaced:
        return own
    worded = {row.code: row for row in own}
    kept = tuple(worded.get(row.code, row) for row in national)
    return (*dict.fromkeys(kept), *(row for row in own if row.code in new))
