"""The best choice of pairs, proven, or a good one in a hurry: `solver.solve`.

In order: `bounds` limits what can be reached, `promising` picks the edges to begin with (`market`, `primal_dual`),
`relaxing` solves the linear programme (`simplex`), `copies` and `graph` make nodes of people and edges, and `edmonds`
matches them; `tiers` leads. If time runs out, or in a hurry, `fast` makes a choice. docs/performance.md tells it step by
step. Imports numpy and scipy, which takes half a second.
"""
