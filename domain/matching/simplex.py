"""Relaxed programmes, solved one after another: each from where the one before it ended.

scipy brings HiGHS along, but what it offers of it starts from nothing each time. Where some edges
or odd sets come in, to go on takes a tenth of the time and less.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Any

import numpy as np
from scipy.optimize._highspy import _core as highs  # type: ignore[import-not-found, unused-ignore]

from domain.matching.deadline import NoAnswer
from domain.matching.rows import Index, Stated, Vector

Statuses = Any  # an array of HiGHS's own marks: basic, or at which bound
LEFT_OUT = highs.HighsBasisStatus.kLower
LOOSE = highs.HighsBasisStatus.kBasic
ENDLESS = 1e9
"""Seconds without a limit, as the solver takes them."""


STEPS_A_ROW = 2
"""Where all is worth nearly the same the simplex method goes around on level ground; after so many
steps the solver starts from within instead, by interior points, which takes no more for that."""


@dataclass(frozen=True, slots=True)
class Basis:
    """Where a solve ended: for each variable, and for each row."""

    columns: Statuses
    rows: Statuses


class Simplex:
    """The solver, and where it ended last."""

    def __init__(self) -> None:
        self._basis: Basis | None = None

    def solved(
        self, stated: Stated, among: Index, least: Vector, seconds: float
    ) -> tuple[Vector, Vector] | None:
        """What is chosen of these variables, and the rows' prices; None if nothing keeps all rows.

        Raises NoAnswer if it takes more than so many seconds.
        """
        solver = _loaded(stated, among, least)
        solver.setOptionValue("time_limit", min(seconds, ENDLESS))
        if self._basis:
            solver.setBasis(self._basis_of(stated, among))
        solver.setOptionValue("simplex_iteration_limit", STEPS_A_ROW * len(stated.most))
        solver.run()
        status = solver.getModelStatus()
        if status in (highs.HighsModelStatus.kIterationLimit, highs.HighsModelStatus.kUnknown):
            solver.clearSolver()
            solver.setOptionValue("simplex_iteration_limit", highs.kHighsIInf)
            solver.setOptionValue("solver", "ipm")
            solver.run()
            status = solver.getModelStatus()
        if status == highs.HighsModelStatus.kInfeasible:
            return None
        if status != highs.HighsModelStatus.kOptimal:
            raise NoAnswer(solver.modelStatusToString(status))
        self._keep(solver.getBasis(), stated, among)
        found = solver.getSolution()
        return np.array(found.col_value), np.maximum(0.0, -np.array(found.row_dual))

    def holding(self, last: int) -> list[bool]:
        """Which of so many last rows held something back."""
        assert self._basis
        rows = self._basis.rows
        return [*map(bool, rows[len(rows) - last :] != LOOSE)]

    def let_go(self, kept: Sequence[bool]) -> None:
        """Of so many last rows these are left, of which the others held nothing back."""
        assert self._basis
        columns, rows = self._basis.columns, self._basis.rows
        every = np.r_[
            np.ones(len(rows) - len(kept), dtype=np.bool_), np.array(kept, dtype=np.bool_)
        ]
        self._basis = Basis(columns, rows[every])

    def _basis_of(self, stated: Stated, among: Index) -> Any:
        basis = highs.HighsBasis()
        assert self._basis
        columns = _of_length(self._basis.columns, len(stated.worth), LEFT_OUT)
        basis.col_status = columns[among].tolist()
        basis.row_status = _of_length(self._basis.rows, len(stated.most), LOOSE).tolist()
        basis.valid = basis.alien = True
        return basis

    def _keep(self, basis: Any, stated: Stated, among: Index) -> None:
        before = self._basis.columns if self._basis else np.empty(0, dtype=object)
        columns = _of_length(before, len(stated.worth), LEFT_OUT)
        columns[among] = basis.col_status
        self._basis = Basis(columns, np.array(basis.row_status, dtype=object))


def _of_length(marks: Statuses, length: int, else_: Any) -> Statuses:
    """Marks of so many: those that there are, and for more of them another."""
    found = np.full(length, else_, dtype=object)
    found[: len(marks)] = marks[:length]
    return found


def _loaded(stated: Stated, among: Index, least: Vector) -> Any:
    """HiGHS with these variables of a programme; it makes costs least, not worth most."""
    matrix, rows = stated.matrix[:, among], len(stated.most)
    asked = highs.HighsLp()
    asked.num_col_ = asked.a_matrix_.num_col_ = len(among)
    asked.num_row_ = asked.a_matrix_.num_row_ = rows
    asked.col_cost_ = -stated.worth[among]
    asked.col_lower_, asked.col_upper_ = least[among], np.ones(len(among))
    asked.row_lower_, asked.row_upper_ = np.full(rows, -inf), stated.most
    asked.a_matrix_.format_ = highs.MatrixFormat.kColwise
    asked.a_matrix_.start_ = matrix.indptr
    asked.a_matrix_.index_, asked.a_matrix_.value_ = matrix.indices, matrix.data
    solver = highs._Highs()
    solver.setOptionValue("output_flag", False)
    solver.passModel(asked)
    return solver
