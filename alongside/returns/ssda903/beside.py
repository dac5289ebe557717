"""What stands beside an SSDA903, laid down with it: where its postcodes lie, and Ofsted's register."""

from __future__ import annotations

from alongside.policy import Policy
from alongside.returns.beside import Beside
from alongside.returns.checking.form import form
from alongside.returns.checking.notes import Note
from alongside.returns.opening import Limits
from alongside.returns.ssda903.authorities import code_of
from alongside.returns.ssda903.places import EPISODES, by_number, spelled, work_out
from alongside.returns.ssda903.postcodes import find_directory
from alongside.returns.ssda903.providers import read_providers
from alongside.returns.upload import Upload

NOBODYS = "no authority of England has this number; the rules that ask whose area a home lies in do not look"


def stand_beside(upload: Upload, told: Beside, authority: str, limits: Limits, policy: Policy) -> str:
    """Work out what postcodes tell, lay Ofsted's register down; gives the authority as the return says it."""
    asked = told.providers or any(len(upload.tables[name]) for name in EPISODES if name in upload.tables)
    directory = find_directory(told.postcodes, told.cache) if asked else None
    ours, numbers = spelled(upload, authority), by_number(upload)
    if ours and not code_of(ours) and not numbers:
        upload.notes.append(Note("", 0, "", authority, NOBODYS))
        ours = ""
    if directory is not None:
        work_out(upload, directory, ours)
    if told.providers:
        register, notes = read_providers(told.providers, limits, policy, directory, numbers=numbers)
        upload.add(form("ssda903"), register)
        upload.notes += notes
    return ours
