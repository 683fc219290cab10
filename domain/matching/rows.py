"""The rows of a programme, put together block by block: variables for edges first, then for people."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import LinearConstraint
from scipy.sparse import coo_array, csr_array, eye_array, hstack, vstack

Vector = NDArray[np.float64]
Index = NDArray[np.intp]
Matrix = Any  # scipy.sparse arrays carry no shape that a type checker could hold


def incidence(rows: Index, columns: Index, shape: tuple[int, int]) -> Matrix:
    """The 0/1 matrix with a one at each (row, column)."""
    return csr_array((np.ones(len(rows)), (rows, columns)), shape=shape)


class Rows:
    """Linear constraints over the edges and the variables added after them."""

    def __init__(self, edges: int) -> None:
        self._edges = edges
        self._blocks: list[tuple[Matrix, Vector, Vector]] = []
        self.variables = edges

    def between(self, over_edges: Matrix, least: Vector, most: Vector) -> None:
        """Each row, counted over the edges, lies between its least and its most."""
        self._blocks.append((over_edges, least, most))

    def indicate(self, over_edges: Matrix) -> slice:
        """A 0/1 variable for each row, at most what the row comes to; where they stand."""
        count = over_edges.shape[0]
        added = slice(self.variables, self.variables + count)
        self.variables += count
        self._put(hstack([self._padded(over_edges, added.start), -eye_array(count)]), 0.0)
        return added

    def at_least(self, least: int, plain: Vector, indicators: slice) -> None:
        """The plain edges and the indicators come to this much together."""
        row = np.zeros(self.variables)
        row[: self._edges] = plain
        row[indicators] = 1
        self._put(csr_array(row[np.newaxis]), float(least))

    def constraint(self) -> LinearConstraint:
        """All of it, as the solver takes it."""
        matrices = [self._padded(matrix, self.variables) for matrix, _, _ in self._blocks]
        least = np.concatenate([low for _, low, _ in self._blocks])
        most = np.concatenate([high for _, _, high in self._blocks])
        return LinearConstraint(vstack(matrices, format="csc"), least, most)

    def _put(self, matrix: Matrix, least: float) -> None:
        count = matrix.shape[0]
        self._blocks.append((matrix, np.full(count, least), np.full(count, np.inf)))

    @staticmethod
    def _padded(matrix: Matrix, columns: int) -> Matrix:
        matrix = coo_array(matrix)
        return coo_array((matrix.data, (matrix.row, matrix.col)), shape=(matrix.shape[0], columns))
