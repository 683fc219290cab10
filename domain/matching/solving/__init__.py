"""The best choice of pairs, proven, or a good one in a hurry: `solver.solve`.

In order: `bounds` limits what can be reached, `promising` picks the edges to begin with, `tiers` takes one aim after
another, each solved by `relaxing` (the linear programme, `simplex`), sharpened by `blossoms` (`odd_sets`, `odd_cuts`)
and made whole by `search`. If time runs out, or in a hurry, `fast` rounds and `region` improves. docs/performance.md
tells it step by step. Imports numpy and scipy, which takes half a second.
"""
