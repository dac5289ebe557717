"""A small country of made-up postcodes, and files to check in it."""

from __future__ import annotations

from pathlib import Path

DIRECTORY = """pcds,oseast1m,osnrth1m,oslaua,doterm
AA1 1AA,500000,200000,E09000002,
AA1 1AB,503000,204000,E09000002,
AA1 1AC,500000,300000,E09000003,
AA1 1AD,500000,800000,S12000033,
AA1 1AE,530000,200000,E07000240,
AA1 1AF,330000,370000,N09000003,
AA1 1AG,500000,260000,W06000015,
AA1 1AH,,,L99999999,
AA1 1AI,,,E08000016,
"""
"""Columns as the Office for National Statistics heads them; places that nobody lives in."""
EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,HOME_POST,PL_POST,URN"
PROVIDERS = "URN,Local Authority,Placement code,Placement provider code,Setting postcode,Deregistration date"


def directory(folder: Path) -> Path:
    """The directory as a CSV file."""
    path = folder / "ONSPD.csv"
    path.write_text(DIRECTORY, "utf-8")
    return path


def episodes(folder: Path, *rows: str, headings: str = EPISODES) -> Path:
    """Episodes as a CSV file."""
    path = folder / "episodes.csv"
    path.write_text("\n".join((headings, *rows, "")), "utf-8")
    return path


def episode(child: str, home: str, there: str, place: str = "U1", urn: str = "") -> str:
    """One line of episodes."""
    return f"{child},01/05/2025,S,C2,N1,{place},PR1,{home},{there},{urn}"


def providers(folder: Path, *rows: str, headings: str = PROVIDERS, name: str = "ofsted.csv") -> Path:
    """Ofsted's list as a CSV file."""
    path = folder / name
    path.write_text("\n".join((headings, *rows, "")), "utf-8")
    return path
