"""Pairs → groups: whatever a chain of pairs connects belongs together."""

from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def components(nodes: Sequence[Node], pairs: Iterable[tuple[Node, Node]]) -> list[list[Node]]:
    """The groups, and the nodes of each, in the order of `nodes`.

    >>> components("abcd", [("a", "c"), ("c", "d")])
    [['a', 'c', 'd'], ['b']]
    """
    leader = {node: node for node in nodes}

    def lead(node: Node) -> Node:
        while leader[node] != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node

    for left, right in pairs:
        leader[lead(right)] = lead(left)
    groups: dict[Node, list[Node]] = {}
    for node in leader:
        groups.setdefault(lead(node), []).append(node)
    return list(groups.values())
