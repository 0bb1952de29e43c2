"""Run a command and print, as JSON, its exit code, seconds, processor time, and the most memory of all its processes at once.

Memory is sampled: each process's share of what it has in use (PSS), where the system tells it; elsewhere it is the peak of
the largest process. Run in a process of its own, so that nothing measured before counts.
"""

import json
import resource
import subprocess
import sys
import time
from pathlib import Path

PROC = Path("/proc")
PAUSE = 0.1


def main() -> None:
    start = time.perf_counter()
    with Path(sys.argv[1]).open("wb") as log, subprocess.Popen(sys.argv[2:], stdout=log, stderr=log) as process:
        most = 0
        while process.poll() is None:
            most = max(most, sum(map(share_of, descendants(process.pid))))
            time.sleep(PAUSE)
    seconds = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    # Linux gives kilobytes, macOS bytes.
    largest = used.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    print(json.dumps([process.returncode, seconds, used.ru_utime + used.ru_stime, max(most, largest) / 1024]))


def descendants(root: int) -> list[int]:
    """A process and all that came of it; only the process itself where there is no /proc."""
    children: dict[int, list[int]] = {}
    for folder in PROC.glob("[0-9]*") if PROC.exists() else ():
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, IndexError):  # it has ended
            continue
        children.setdefault(parent, []).append(int(folder.name))
    found = [root]
    for pid in found:
        found += children.get(pid, ())
    return found


def share_of(pid: int) -> int:
    """The kilobytes that a process has in use: what it shares with others counts in part."""
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


if __name__ == "__main__":
    main()
