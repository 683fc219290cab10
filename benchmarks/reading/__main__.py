"""`python -m benchmarks.reading`: how lines that stand aside are read (docs/performance.md); with `wrong` those read wrongly, too."""

import sys

from benchmarks.reading.scoring import by_both, held_out, table

print("\n".join(table()))
for line in held_out("") if "wrong" in sys.argv[1:] else ():
    if not line.kinds & set(by_both(line)):
        print(line.language, *line.kinds, "|", line.text, "|", *by_both(line))
