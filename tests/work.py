"""Work counted in calls, of Python and C: the same on an idle machine and on a busy one."""

from collections.abc import Callable
from cProfile import Profile


def calls(act: Callable[[], object]) -> int:
    profile = Profile()
    profile.runcall(act)
    return sum(row.callcount for row in profile.getstats())
