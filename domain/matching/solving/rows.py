"""The rows of a programme, built block by block: variables for edges first, then for people."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csc_array, csr_array, eye_array, hstack, vstack

Vector = NDArray[np.float64]
Index = NDArray[np.intp]
Flags = NDArray[np.bool_]
Matrix = Any  # scipy.sparse arrays carry no shape that a type checker could hold


def incidence(rows: Index, columns: Index, shape: tuple[int, int]) -> Matrix:
    """The 0/1 matrix with a one at each (row, column)."""
    return csr_array((np.ones(len(rows)), (rows, columns)), shape=shape)


def among(these: Index, count: int) -> Flags:
    """A flag for each of `count`: whether it is one of these."""
    flags = np.zeros(count, dtype=np.bool_)
    flags[these] = True
    return flags


@dataclass(frozen=True, slots=True)
class Stated:
    """Maximise `worth`, with every row of the matrix at most `most`, every `open` variable between `least`
    and 1, and every other 0. `floors`: the rows that enforce floors."""

    worth: Vector
    matrix: Matrix
    most: Vector
    least: Vector
    open: Flags
    floors: tuple[slice, ...] = ()


class Rows:
    """Linear constraints over the edges and the variables added after them, as upper limits."""

    def __init__(self, edges: int) -> None:
        self._edges = edges
        self._blocks: list[tuple[Matrix, Vector]] = []
        self._floors: list[slice] = []
        self.variables = edges

    def at_most(self, over_edges: Matrix, most: Vector) -> None:
        """Limit each row, summed over the edges, to its `most`."""
        self._blocks.append((over_edges, most))

    def indicate(self, over_edges: Matrix) -> slice:
        """Add a 0/1 variable for each row, at most the row's sum; returns where they are."""
        count = over_edges.shape[0]
        added = slice(self.variables, self.variables + count)
        self.variables += count
        rows = hstack([self._padded(-over_edges, added.start), eye_array(count)])
        self._blocks.append((rows, np.zeros(count)))
        return added

    def hold_each(self, over_edges: Matrix, least: Vector) -> None:
        """Add a floor: each row sums to at least its `least`."""
        self._hold((-over_edges, -least))

    def hold(self, least: int, plain: Vector, indicators: slice) -> None:
        """Add a floor: the plain edges and the indicators sum to at least `least`."""
        row = np.zeros(self.variables)
        row[: self._edges] = plain
        row[indicators] = 1
        self._hold((csr_array(-row[np.newaxis]), np.array([-float(least)])))

    def _hold(self, block: tuple[Matrix, Vector]) -> None:
        start = sum(len(most) for _, most in self._blocks)
        self._floors.append(slice(start, start + len(block[1])))
        self._blocks.append(block)

    def stated(self, worth: Vector, least: Vector, open_: Flags) -> Stated:
        """The whole programme: these rows, the objective, each variable's least value and whether it is open."""
        matrices = [self._padded(matrix, self.variables) for matrix, _ in self._blocks]
        most = np.concatenate([most for _, most in self._blocks])
        return Stated(worth, csc_array(vstack(matrices)), most, least, open_, tuple(self._floors))

    @staticmethod
    def _padded(matrix: Matrix, columns: int) -> Matrix:
        matrix = coo_array(matrix)
        return coo_array((matrix.data, (matrix.row, matrix.col)), shape=(matrix.shape[0], columns))
