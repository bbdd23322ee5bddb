#!/usr/bin/env python3
"""Makes backbone.json: the total strength and the number of ties of maximum spanning forests by NetworkX, and the
disparity of every tie by its integral (Serrano et al. 2009, eq. 1), for the networks beside it.

    python3 test/golden/make_backbone.py
"""

import json
from pathlib import Path

import networkx as nx
import numpy
from scipy.integrate import quad

HERE = Path(__file__).parent
GOLDEN = HERE


def surprise(share, degree):
    if degree < 2:
        return 1.0
    value, _ = quad(lambda x: (1 - x) ** (degree - 2), 0, share)
    return 1 - (degree - 1) * value


out = {}
for file in ("published.json", "random.json"):
    for network in json.loads((GOLDEN / file).read_text())["networks"]:
        graph = nx.Graph()
        graph.add_nodes_from(network["nodes"])
        for a, b, strength, _count in network["expected"]["ties"]:
            graph.add_edge(a, b, strength=strength)
        forest = nx.maximum_spanning_tree(graph, weight="strength")
        total = {n: sum(d["strength"] for _, _, d in graph.edges(n, data=True)) for n in graph}
        disparity = [
            min(
                surprise(strength / total[a], graph.degree(a)),
                surprise(strength / total[b], graph.degree(b)),
            )
            for a, b, strength, _ in network["expected"]["ties"]
        ]
        out[network["name"]] = {
            "forest": [forest.number_of_edges(), sum(d["strength"] for _, _, d in forest.edges(data=True))],
            "disparity": [round(value, 9) for value in disparity],
        }
(HERE / "backbone.json").write_text(
    json.dumps({"versions": {"networkx": nx.__version__, "numpy": numpy.__version__}, "networks": out}) + "\n"
)
