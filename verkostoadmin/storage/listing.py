"""Ids in order: a table keeps these and reads the rows of what is seen."""

from array import array
from typing import Any

from sqlalchemy import Select
from sqlalchemy.orm import Session


def ids(session: Session, statement: "Select[Any]") -> "array[int]":
    """The first column of a query as an array of 64-bit integers."""
    return array("q", session.scalars(statement))
