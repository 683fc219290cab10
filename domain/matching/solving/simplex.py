"""Relaxed programmes solved in succession, each starting from where the previous one ended.

scipy bundles HiGHS, but its public interface starts from nothing each time. Here the solver keeps its
programme loaded; when some edges are added, continuing takes a tenth of the time or less.
"""

from math import inf, log2
from typing import Any

import numpy as np
from scipy.optimize._highspy import _core as highs  # type: ignore[import-not-found, unused-ignore]
from scipy.sparse import csc_array

from domain.matching.solving.deadline import NoAnswer
from domain.matching.solving.rows import Flags, Index, Stated, Vector, among

Solver = Any  # HiGHS's own class has no types
LEFT_OUT = highs.HighsBasisStatus.kLower
LOOSE = highs.HighsBasisStatus.kBasic
PRIMAL = 4
"""The simplex method's strategy from interior points on; the solver would choose the dual one. With edges added the
shares are still feasible, and where all is nearly equal the dual one takes ten times the steps."""
CHOOSE, DEVEX = -1, 1
"""Edge weights of the simplex method: when only a few steps are needed, computing exact weights takes longer than those."""
ENDLESS = 1e9
"""Seconds that stand for no limit in the solver."""
STEPS_A_ROW = 1.25
"""Mostly the simplex method takes less than one. If everything is worth nearly the same, it cycles among equal
vertices; after that many steps, the solver uses interior points instead, which take no longer for that."""

STEPS_AGAIN = 0.2
"""The same after interior points: the programme has hardly changed. More only takes time where all is nearly equal."""
LARGE = 20_000
"""With more variables than that and nothing to begin with, interior points take 2 to 7 s, the simplex method 1 to 10
and sometimes no end."""
GREATEST = 1_000
"""The approximate greatest worth that the solver sees: large enough for tie-breaking lots to exceed its tolerance."""


class Simplex:
    """The solver and what it has loaded: a programme's variables in the order in which they came."""

    def __init__(self) -> None:
        self._solver: Solver = None
        self._stated: Stated | None = None
        self._variables: Index = np.empty(0, dtype=np.intp)
        self._steps = STEPS_A_ROW

    def solved(
        self, stated: Stated, considered: Flags, seconds: float
    ) -> tuple[Vector, Vector] | None:
        """The values of the considered variables, and the prices of rows; None if infeasible.

        The next may consider more, not fewer, and one that is required must be among the first. Raises NoAnswer if it
        takes longer than `seconds`.
        """
        if goes_on := stated is self._stated:
            self._bring_in(stated, considered)
        else:
            self._load(stated, considered)
        self._solver.setOptionValue(
            "simplex_dual_edge_weight_strategy", DEVEX if goes_on else CHOOSE
        )
        if not _run(self._solver, seconds, int(self._steps * len(stated.most))):
            return None
        from_within = self._solver.getInfo().ipm_iteration_count > 0
        self._steps = STEPS_AGAIN if from_within else STEPS_A_ROW
        found = self._solver.getSolution()
        chosen = np.zeros(len(stated.worth))
        chosen[self._variables] = found.col_value
        return chosen, np.maximum(0.0, -np.array(found.row_dual)) / _scale(stated)

    def _load(self, stated: Stated, considered: Flags) -> None:
        """Load another programme, starting from where the previous one ended as far as they agree."""
        marks = self._marks(len(stated.worth), len(stated.most))
        self._stated, self._variables = stated, np.flatnonzero(considered)
        self._solver = _loaded(stated, self._variables)
        if marks is None:
            self._steps = STEPS_A_ROW if len(self._variables) <= LARGE else 0
            return
        columns, rows = marks
        basis = highs.HighsBasis()
        basis.col_status = [columns[each] for each in self._variables.tolist()]
        basis.row_status = rows
        basis.valid = basis.alien = True
        self._solver.setBasis(basis)

    def _marks(self, variables: int, rows: int) -> tuple[list[Any], list[Any]] | None:
        """Where the last solve ended: the basis of these variables and rows; None if there is none."""
        if self._stated is None:
            return None
        basis = self._solver.getBasis()
        # After interior points HiGHS calls it invalid; starting there is three times as fast all the same.
        if len(basis.col_status) != len(self._variables):
            return None
        columns = [LEFT_OUT] * max(variables, len(self._stated.worth))
        for each, mark in zip(self._variables.tolist(), basis.col_status, strict=True):
            columns[each] = mark
        held = basis.row_status[:rows]
        return columns, held + [LOOSE] * (rows - len(held))

    def _bring_in(self, stated: Stated, considered: Flags) -> None:
        """Add a column for each considered variable that has none."""
        loaded = among(self._variables, len(considered))
        more = np.flatnonzero(considered & ~loaded)
        if len(more):
            columns, none = csc_array(stated.matrix[:, more]), np.zeros(len(more))
            starts, rows = columns.indptr[:-1].astype(np.int32), columns.indices.astype(np.int32)
            costs = -_scale(stated) * stated.worth[more]
            self._solver.addCols(
                len(more), costs, none, none + 1, columns.nnz, starts, rows, columns.data
            )
            self._variables = np.r_[self._variables, more]


def _run(solver: Solver, seconds: float, steps: int) -> bool:
    """Run the simplex method for up to so many steps, then interior points; returns whether the programme is feasible.

    Raises NoAnswer if time runs out.
    """
    solver.setOptionValue("time_limit", solver.getRunTime() + min(seconds, ENDLESS))
    status = highs.HighsModelStatus.kIterationLimit
    if steps:
        solver.setOptionValue("solver", "choose")
        solver.setOptionValue("simplex_iteration_limit", steps)
        solver.run()
        status = solver.getModelStatus()
    if status in (highs.HighsModelStatus.kIterationLimit, highs.HighsModelStatus.kUnknown):
        solver.clearSolver()
        solver.setOptionValue("simplex_iteration_limit", highs.kHighsIInf)
        solver.setOptionValue("solver", "ipm")
        solver.setOptionValue("simplex_strategy", PRIMAL)
        solver.run()
        status = solver.getModelStatus()
    if status == highs.HighsModelStatus.kInfeasible:
        return False
    if status != highs.HighsModelStatus.kOptimal:
        raise NoAnswer(solver.modelStatusToString(status))
    return True


def _scale(stated: Stated) -> float:
    """The power of two that scales the greatest worth close to `GREATEST`; it changes no digit."""
    greatest = stated.worth.max(initial=0.0)
    return 2.0 ** round(log2(GREATEST / greatest)) if greatest > 0 else 1.0


def _loaded(stated: Stated, these: Index) -> Solver:
    """HiGHS loaded with these variables of a programme, as a minimisation of negative worth."""
    matrix, rows = stated.matrix[:, these], len(stated.most)
    asked = highs.HighsLp()
    asked.num_col_ = asked.a_matrix_.num_col_ = len(these)
    asked.num_row_ = asked.a_matrix_.num_row_ = rows
    asked.col_cost_ = -_scale(stated) * stated.worth[these]
    asked.col_lower_, asked.col_upper_ = stated.least[these], np.ones(len(these))
    asked.row_lower_, asked.row_upper_ = np.full(rows, -inf), stated.most
    asked.a_matrix_.format_ = highs.MatrixFormat.kColwise
    asked.a_matrix_.start_ = matrix.indptr
    asked.a_matrix_.index_, asked.a_matrix_.value_ = matrix.indices, matrix.data
    solver = highs._Highs()
    solver.setOptionValue("output_flag", False)
    solver.passModel(asked)
    return solver
