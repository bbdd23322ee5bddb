#!/usr/bin/env python3
"""Makes the golden values for the network measures: published.json and random.json.

    python3 make_golden.py OUTPUT_DIR

Same versions, same bytes. Every value is computed on the simple loop-free projection of the source edges (loops dropped,
parallel edges merged: strength summed, count counted). Wherever NetworkX and igraph define a measure the same way, both must
agree within TOLERANCE, or the script stops. README.md says how each measure is defined and normalised.
"""

import json
import math
import random
import sys
import warnings
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import combinations
from pathlib import Path

import igraph
import networkx as nx
import numpy
import scipy

SEED = 20240229
RANDOM_NETWORKS = 200
COMMUNITY_SEEDS = range(20)
ALPHA = 0.85
TOLERANCE = 1e-9
DIGITS = 60  # of the decimal arithmetic for eigenvector and PageRank
SMALLEST_EIGENVALUE_GAP = 1e-6  # (first - second) / first; below it the eigenvector is not well determined
MAX_SHARE_DENOMINATOR = 1000  # a strength this close to a simple fraction is meant as that fraction
VERSIONS = {
    "python": ".".join(map(str, sys.version_info[:3])),
    "networkx": nx.__version__,
    "igraph": igraph.__version__,
    "numpy": numpy.__version__,
    "scipy": scipy.__version__,
}


# ---------------------------------------------------------------- projection


def exact(strength):
    """The number that a recorded strength means: 0.3333333333333333 is 1/3, any other double is itself."""
    simple = Fraction(strength).limit_denominator(MAX_SHARE_DENOMINATOR)
    return simple if float(simple) == float(strength) else Fraction(strength)


def project(nodes, edges):
    """The simple loop-free graph; `strength` and `distance` are exact fractions, `*_float` the nearest doubles."""
    graph = nx.Graph()
    graph.add_nodes_from(nodes)
    for a, b, strength in edges:
        assert a in graph and b in graph and strength > 0, (a, b, strength)
        if a == b:
            continue
        if not graph.has_edge(a, b):
            graph.add_edge(a, b, strength=Fraction(0), count=0)
        graph[a][b]["strength"] += exact(strength)
        graph[a][b]["count"] += 1
    for _, _, tie in graph.edges(data=True):
        tie["distance"] = 1 / tie["strength"]
        tie["strength_float"] = float(tie["strength"])
        tie["distance_float"] = float(tie["distance"])
    assert list(graph) == list(nodes), "node names must be unique"
    check_projection(nodes, edges, graph)
    return graph


def check_projection(nodes, edges, graph):
    """The same projection by igraph, from the source edges."""
    place = {node: i for i, node in enumerate(nodes)}
    other = igraph.Graph(n=len(nodes), edges=[(place[a], place[b]) for a, b, _ in edges])
    other.es["strength"] = [strength for _, _, strength in edges]
    other.es["count"] = [1] * len(edges)
    other.simplify(multiple=True, loops=True, combine_edges="sum")
    theirs = {frozenset(edge.tuple): edge for edge in other.es}
    ours = {frozenset((place[a], place[b])): tie for a, b, tie in graph.edges(data=True)}
    assert ours.keys() == theirs.keys()
    for name, key in ("strength", "strength_float"), ("count", "count"):
        check(f"projection, {name}: ours = igraph simplify", (t[key] for t in ours.values()), (theirs[pair][name] for pair in ours))


def to_igraph(graph):
    nodes = list(graph)
    place = {node: i for i, node in enumerate(nodes)}
    other = igraph.Graph(n=len(nodes), edges=[(place[a], place[b]) for a, b in graph.edges()])
    other.es["strength"] = [tie["strength_float"] for _, _, tie in graph.edges(data=True)]
    other.es["distance"] = [tie["distance_float"] for _, _, tie in graph.edges(data=True)]
    return other


# ---------------------------------------------------------------- agreement of the two libraries


checks = {}


def check(what, ours, theirs, tolerance=TOLERANCE):
    """Stops unless all values agree within `tolerance` (relative above 1, absolute below)."""
    ours, theirs = list(ours), list(theirs)
    assert len(ours) == len(theirs), what
    worst = 0.0
    for a, b in zip(ours, theirs):
        difference = abs(a - b) / max(1.0, abs(a), abs(b))
        assert difference <= tolerance, f"{what}: {a!r} and {b!r}"
        worst = max(worst, difference)
    times, largest = checks.get(what, (0, 0.0))
    checks[what] = (times + 1, max(largest, worst))


# ---------------------------------------------------------------- decimal linear algebra


def to_decimal(fraction):
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def solve(matrix, right):
    """Solves matrix x = right by Gaussian elimination with partial pivoting, in the current decimal context."""
    rows = [row[:] + [value] for row, value in zip(matrix, right)]
    n = len(rows)
    for k in range(n):
        pivot = max(range(k, n), key=lambda i: abs(rows[i][k]))
        rows[k], rows[pivot] = rows[pivot], rows[k]
        top = rows[k]
        for i in range(k + 1, n):
            row = rows[i]
            if row[k]:
                factor = row[k] / top[k]
                for j in range(k, n + 1):
                    row[j] -= factor * top[j]
    x = [Decimal(0)] * n
    for k in reversed(range(n)):
        x[k] = (rows[k][n] - sum(rows[k][j] * x[j] for j in range(k + 1, n))) / rows[k][k]
    return x


# ---------------------------------------------------------------- measures


def compute_betweenness(graph, other):
    n = len(graph)
    values = nx.betweenness_centrality(graph, normalized=True)
    if n < 3:
        values = {node: 0.0 for node in graph}
    pairs = max(1.0, (n - 1) * (n - 2) / 2)
    check("betweenness: networkx = igraph", values.values(), (b / pairs for b in other.betweenness(directed=False)))
    return values


def compute_betweenness_by_distance(graph, other):
    """Distances are compared as exact fractions, so that equally long ways are equal: 1/3 + 1/3 + 1/3 is 1."""
    n = len(graph)
    values = nx.betweenness_centrality(graph, normalized=True, weight="distance")
    plain = nx.betweenness_centrality(graph, normalized=True, weight="distance_float")
    if n < 3:
        values = plain = {node: 0.0 for node in graph}
    pairs = max(1.0, (n - 1) * (n - 2) / 2)
    weights = other.es["distance"] if other.ecount() else None
    check(
        "betweenness_distance: networkx with exact fractions = igraph",
        values.values(),
        (b / pairs for b in other.betweenness(directed=False, weights=weights)),
    )
    rounding_matters = any(abs(values[node] - plain[node]) > TOLERANCE for node in graph)
    return values, rounding_matters


def compute_closeness(graph, other):
    n = len(graph)
    values = nx.closeness_centrality(graph, wf_improved=True)
    values = {node: float(value) for node, value in values.items()}
    # igraph gives (r - 1) / (sum of distances) inside the component of r nodes; the Wasserman-Faust form is that x (r - 1) / (n - 1).
    reached = {node: len(part) - 1 for part in nx.connected_components(graph) for node in part}
    theirs = other.closeness(normalized=True)
    check(
        "closeness: networkx = igraph x (r - 1) / (n - 1)",
        values.values(),
        (0.0 if reached[node] == 0 else c * reached[node] / (n - 1) for node, c in zip(graph, theirs)),
    )
    return values


def compute_harmonic_closeness(graph, other):
    n = len(graph)
    sums = nx.harmonic_centrality(graph)
    values = {node: sums[node] / (n - 1) if n > 1 else 0.0 for node in graph}
    if n > 1:
        check("harmonic_closeness: networkx / (n - 1) = igraph", values.values(), other.harmonic_centrality(normalized=True))
    return values


def compute_eigenvector(graph):
    """(value or None per node, reason for having none at all or None)."""
    missing = {node: None for node in graph}
    if graph.number_of_edges() == 0:
        return missing, "no-ties"
    parts = sorted(nx.connected_components(graph), key=len, reverse=True)
    if len(parts) > 1 and len(parts[0]) == len(parts[1]):
        return missing, "largest-component-tied"
    nodes = [node for node in graph if node in parts[0]]
    part = nx.Graph()  # in the order of the nodes
    part.add_nodes_from(nodes)
    part.add_edges_from((a, b, tie) for a, b, tie in graph.edges(data=True) if a in parts[0])

    matrix = nx.to_numpy_array(part, nodelist=nodes, weight="strength_float")
    eigenvalues, vectors = numpy.linalg.eigh(matrix)
    if (eigenvalues[-1] - eigenvalues[-2]) / eigenvalues[-1] < SMALLEST_EIGENVALUE_GAP:
        return missing, "first-eigenvalue-not-separated"
    first = vectors[:, -1] * numpy.sign(vectors[:, -1].sum())

    # Inverse iteration from eigh's pair: takes 16 digits to more than 30, so that the rounded value is the same on any machine.
    with localcontext() as context:
        context.prec = DIGITS
        shift = Decimal(float(eigenvalues[-1])) * (1 + Decimal("1e-13"))  # beside it: on it the matrix is singular
        exact_matrix = [[to_decimal(part[a][b]["strength"]) if part.has_edge(a, b) else Decimal(0) for b in nodes] for a in nodes]
        shifted = [[value - (shift if i == j else 0) for j, value in enumerate(row)] for i, row in enumerate(exact_matrix)]
        vector = [Decimal(float(x)) for x in first]
        for _ in range(8):
            vector = solve(shifted, vector)
            length = sum(x * x for x in vector).sqrt()
            vector = [x / length for x in vector]
        if sum(vector) < 0:
            vector = [-x for x in vector]
        image = [sum(row[j] * vector[j] for j in range(len(nodes)) if row[j]) for row in exact_matrix]
        eigenvalue = sum(a * b for a, b in zip(vector, image))
        residual = max(abs(a - eigenvalue * b) for a, b in zip(image, vector))
        assert residual < eigenvalue * Decimal("1e-30"), residual
        assert all(x > 0 for x in vector), "the first eigenvector of a connected graph is positive"
        values = [float(x) for x in vector]

    check("eigenvector: numpy eigh = the same to 30 digits", values, first)
    theirs = to_igraph(part).eigenvector_centrality(directed=False, scale=False, weights="strength")
    norm = math.sqrt(sum(x * x for x in theirs))
    check("eigenvector: 30 digits = igraph", values, (abs(x) / norm for x in theirs))
    if len(nodes) > 2:
        check("eigenvector: 30 digits = networkx", values, nx.eigenvector_centrality_numpy(part, weight="strength_float").values())
    return {**missing, **dict(zip(nodes, values))}, None


def compute_pagerank(graph, other):
    """The fixed point itself, by solving x = alpha (P' x + dangling) + (1 - alpha) / n, not by iteration."""
    nodes = list(graph)
    n = len(nodes)
    place = {node: i for i, node in enumerate(nodes)}
    with localcontext() as context:
        context.prec = DIGITS
        alpha = Decimal(str(ALPHA))
        matrix = [[Decimal(int(i == j)) for j in range(n)] for i in range(n)]
        for node in nodes:
            j = place[node]
            total = sum((tie["strength"] for tie in graph[node].values()), Fraction(0))
            if total == 0:
                for i in range(n):
                    matrix[i][j] -= alpha / n
            for neighbour, tie in graph[node].items():
                matrix[place[neighbour]][j] -= alpha * to_decimal(tie["strength"] / total)
        solution = solve(matrix, [(1 - alpha) / n] * n)
        assert abs(sum(solution) - 1) < Decimal("1e-40")
        values = {node: float(x) for node, x in zip(nodes, solution)}
    theirs = nx.pagerank(graph, alpha=ALPHA, tol=1e-12, max_iter=10000, weight="strength_float")
    check("pagerank: linear system = networkx", values.values(), (theirs[node] for node in nodes))
    weights = other.es["strength"] if other.ecount() else None
    check("pagerank: linear system = igraph", values.values(), other.pagerank(directed=False, damping=ALPHA, weights=weights))
    return values


def compute_clustering(graph, other):
    values = {node: float(value) for node, value in nx.clustering(graph).items()}
    check("clustering: networkx = igraph", values.values(), other.transitivity_local_undirected(mode="zero"))
    return values


def compute_expected(graph):
    other = to_igraph(graph)
    n, m = graph.number_of_nodes(), graph.number_of_edges()

    partners = dict(graph.degree())
    check("partners: networkx = igraph", partners.values(), other.degree())
    strength = {node: float(sum((tie["strength"] for tie in graph[node].values()), Fraction(0))) for node in graph}
    check("strength: exact sum = networkx", strength.values(), (s for _, s in graph.degree(weight="strength_float")))
    check("strength: exact sum = igraph", strength.values(), other.strength(weights="strength") if m else [0] * n)
    by_distance, rounding_matters = compute_betweenness_by_distance(graph, other)
    eigenvector, eigenvector_skip = compute_eigenvector(graph)
    core = nx.core_number(graph)
    check("core: networkx = igraph", (core[node] for node in graph), other.coreness())

    sizes = sorted(map(len, nx.connected_components(graph)), reverse=True)
    assert sizes == sorted(other.connected_components().sizes(), reverse=True)
    transitivity = float(nx.transitivity(graph))
    check("transitivity: networkx = igraph", [transitivity], [other.transitivity_undirected(mode="zero")])
    density = 2 * m / (n * (n - 1)) if n > 1 else None
    if n > 1:
        check("density: formula = networkx", [density], [nx.density(graph)])
        check("density: formula = igraph", [density], [other.density()])

    return {
        "ties": [[a, b, tie["strength_float"], tie["count"]] for a, b, tie in graph.edges(data=True)],
        "nodes": {
            measure: {node: values[node] for node in graph}
            for measure, values in {
                "partners": partners,
                "strength": strength,
                "betweenness": compute_betweenness(graph, other),
                "betweenness_distance": by_distance,
                "closeness": compute_closeness(graph, other),
                "harmonic_closeness": compute_harmonic_closeness(graph, other),
                "eigenvector": eigenvector,
                "pagerank": compute_pagerank(graph, other),
                "clustering": compute_clustering(graph, other),
                "core": core,
            }.items()
        },
        "network": {
            "size": n,
            "ties": m,
            "density": density,
            "components": len(sizes),
            "component_sizes": sizes,
            "isolates": nx.number_of_isolates(graph),
            "transitivity": transitivity,
        },
        "eigenvector_skip": eigenvector_skip,
        "distance_rounding_matters": rounding_matters,
    }


def compute_modularity(graph, groups):
    """Newman 2004, resolution 1, in exact fractions: sum over groups of (inside / total) - (strength / 2 total) squared."""
    total = sum(tie["strength"] for _, _, tie in graph.edges(data=True))
    modularity = Fraction(0)
    for group in map(set, groups):
        inside = sum(tie["strength"] for a, b, tie in graph.edges(data=True) if a in group and b in group)
        degree = sum(tie["strength"] for node in group for tie in graph[node].values())
        modularity += inside / total - (degree / (2 * total)) ** 2
    return float(modularity)


def compute_communities(graph, partitions):
    """Modularity of given partitions, and the best one that two implementations of Louvain find over the seeds."""
    nodes = list(graph)
    other = to_igraph(graph)
    # Numbers as nodes: the order inside a set of strings changes from run to run, and Louvain depends on the order.
    numbered = nx.relabel_nodes(graph, {node: i for i, node in enumerate(nodes)})
    given = []
    for name, groups in partitions.items():
        groups = [[node for node in nodes if node in group] for group in groups]
        membership = {node: i for i, group in enumerate(groups) for node in group}
        modularity = compute_modularity(graph, groups)
        theirs = nx.community.modularity(graph, groups, weight="strength_float", resolution=1)
        check("modularity: exact fractions = networkx", [modularity], [theirs])
        theirs = other.modularity([membership[node] for node in nodes], weights="strength")
        check("modularity: exact fractions = igraph", [modularity], [theirs])
        given.append({"name": name, "groups": groups, "modularity": modularity})

    best = {"igraph_multilevel": -1.0, "networkx_louvain": -1.0}
    for seed in COMMUNITY_SEEDS:
        random.seed(seed)  # igraph draws from Python's generator
        found = other.community_multilevel(weights="strength")
        best["igraph_multilevel"] = max(best["igraph_multilevel"], compute_modularity(numbered, found))
        found = nx.community.louvain_communities(numbered, weight="strength_float", resolution=1, seed=seed)
        best["networkx_louvain"] = max(best["networkx_louvain"], compute_modularity(numbered, found))
    return {"given": given, "best": {**best, "modularity": max(best.values())}}


# ---------------------------------------------------------------- published networks


def read_karate():
    graph = nx.karate_club_graph()
    assert {frozenset(e) for e in graph.edges()} == {frozenset(e) for e in igraph.Graph.Famous("Zachary").get_edgelist()}
    clubs = nx.get_node_attributes(graph, "club")
    return {
        "name": "karate",
        "title": "Zachary's karate club; strength = number of contexts in which two members met",
        "citation": "Zachary, W. W. (1977). An information flow model for conflict and fission in small groups. "
        "Journal of Anthropological Research 33(4), 452-473. doi:10.1086/jar.33.4.3629752",
        "nodes": [str(node + 1) for node in graph],
        "edges": [[str(a + 1), str(b + 1), e["weight"]] for a, b, e in graph.edges(data=True)],
        "partition": [[str(v + 1) for v in graph if clubs[v] == club] for club in ("Mr. Hi", "Officer")],
    }


def read_florentine():
    graph = nx.florentine_families_graph()
    medici = {"Medici", *graph["Medici"], "Ginori", "Pazzi"}
    nodes = sorted([*graph, "Pucci"])
    return {
        "name": "florentine",
        "title": "Marriages among 16 Florentine families, Pucci isolated; strength 1",
        "citation": "Padgett, J. F., Ansell, C. K. (1993). Robust action and the rise of the Medici, 1400-1434. American Journal "
        "of Sociology 98(6), 1259-1319. doi:10.1086/230190; ties as in Breiger, R. L., Pattison, P. E. (1986). Cumulated social "
        "roles. Social Networks 8(3), 215-256. doi:10.1016/0378-8733(86)90006-7",
        "nodes": nodes,
        "edges": [[a, b, 1] for a, b in graph.edges()],
        "partition": [sorted(medici), [node for node in nodes if node not in medici and node != "Pucci"], ["Pucci"]],
    }


def read_les_miserables():
    graph = nx.les_miserables_graph()
    students = {"Enjolras", "Combeferre", "Prouvaire", "Feuilly", "Courfeyrac", "Bahorel", "Bossuet", "Joly", "Grantaire",
                "Gavroche", "Mabeuf", "Marius", "MmeHucheloup"}  # fmt: skip
    bishop = {"Myriel", *(v for v in graph["Myriel"] if v != "Valjean")}
    assert students | bishop <= set(graph) and not students & bishop
    return {
        "name": "les-miserables",
        "title": "Characters of Les Miserables; strength = number of chapters in which two appear together",
        "citation": "Knuth, D. E. (1993). The Stanford GraphBase: a platform for combinatorial computing. ACM Press, New York",
        "nodes": list(graph),
        "edges": [[a, b, e["weight"]] for a, b, e in graph.edges(data=True)],
        "partition": [sorted(students), sorted(bishop), [v for v in graph if v not in students and v not in bishop]],
    }


def read_davis(shared_attention):
    """One source edge per pair of women and event, so that most pairs have parallel edges."""
    graph = nx.davis_southern_women_graph()
    women, events = graph.graph["top"], graph.graph["bottom"]
    edges = []
    for event in events:
        guests = [woman for woman in women if woman in graph[event]]
        strength = 1 / (len(guests) - 1) if shared_attention else 1
        edges += [[a, b, strength] for a, b in combinations(guests, 2)]
    # The projection of NetworkX (by shared events, or Newman's) must be the same network.
    bipartite = nx.bipartite
    make = bipartite.collaboration_weighted_projected_graph if shared_attention else bipartite.weighted_projected_graph
    theirs = make(graph, women)
    ours = project(women, edges)
    assert {frozenset(e) for e in ours.edges()} == {frozenset(e) for e in theirs.edges()}
    check(
        "two-mode projection: source edges = networkx.bipartite",
        (tie["strength_float"] for _, _, tie in ours.edges(data=True)),
        (theirs[a][b]["weight"] for a, b in ours.edges()),
    )
    what = "1 / (guests - 1) per common event (Newman 2001, doi:10.1103/PhysRevE.64.016132)" if shared_attention else "1 per common event"
    return {
        "name": "davis-shared-attention" if shared_attention else "davis",
        "title": f"Southern women, projected on the 18 women; strength {what}",
        "citation": "Davis, A., Gardner, B. B., Gardner, M. R. (1941). Deep South. University of Chicago Press, Chicago",
        "nodes": list(women),
        "edges": edges,
        "partition": [women[:9], women[9:]],
    }


def read_kite():
    graph = nx.krackhardt_kite_graph()
    assert graph.number_of_edges() == 18
    theirs = nx.Graph(igraph.Graph.Famous("Krackhardt_Kite").get_edgelist())
    assert nx.is_isomorphic(graph, theirs)
    names = ["Andre", "Beverley", "Carol", "Diane", "Ed", "Fernando", "Garth", "Heather", "Ike", "Jane"]
    return {
        "name": "krackhardt-kite",
        "title": "Krackhardt's kite: degree, closeness and betweenness each have another first; strength 1",
        "citation": "Krackhardt, D. (1990). Assessing the political landscape: structure, cognition, and power in organizations. "
        "Administrative Science Quarterly 35(2), 342-369. doi:10.2307/2393394",
        "nodes": names,
        "edges": [[names[a], names[b], 1] for a, b in graph.edges()],
        "partition": [names[:7], names[7:]],
    }


def make_published():
    sources = [read_karate(), read_florentine(), read_les_miserables(), read_davis(False), read_davis(True), read_kite()]
    networks = []
    for source in sources:
        graph = project(source["nodes"], source["edges"])
        partitions = {
            "by-hand": source.pop("partition"),
            "every-third": [source["nodes"][i::3] for i in range(3)],  # a poor one: modularity near or below 0
            "one-group": [source["nodes"]],
            "singletons": [[node] for node in source["nodes"]],
        }
        networks.append({**source, "expected": {**compute_expected(graph), "communities": compute_communities(graph, partitions)}})
    return networks


# ---------------------------------------------------------------- random networks


def draw_strength(rng, kind):
    if kind == "real":
        return rng.uniform(0.05, 5)
    if kind == "whole":
        return rng.randint(1, 6)
    if kind == "shared-attention":
        return 1 / rng.choice([1, 1, 1, 2, 2, 3, 4, 5, 6, 9, 19])
    return 10 ** rng.uniform(-2, 2)  # wide


def draw_pairs(rng, shape, n):
    """Distinct pairs of node numbers."""
    everything = list(combinations(range(n), 2))
    if shape == "empty":
        return []
    if shape == "tree":
        return [(rng.randrange(i), i) for i in range(1, n)]
    if shape == "connected":
        tree = {(rng.randrange(i), i) for i in range(1, n)}
        return sorted(tree | {pair for pair in everything if rng.random() < 0.12})
    if shape == "twins":  # two components of one size (and a node left over if n is odd)
        half = n // 2
        one = [(rng.randrange(i), i) for i in range(1, half)]
        return one + [(half + a, half + b) for a, b in one]
    if shape == "parts":  # three blocks without ties between them
        return [(a, b) for a, b in everything if a % 3 == b % 3 and rng.random() < 0.4]
    if shape == "ring":
        return [(i, (i + 1) % n) for i in range(n)] if n > 2 else everything
    chance = {"sparse": 1 / max(1, n), "medium": 0.2, "dense": 0.6, "complete": 1.1}[shape]
    return [pair for pair in everything if rng.random() < chance]


SHAPES = ["sparse", "medium", "connected", "dense", "tree", "parts", "sparse", "connected", "twins", "medium",
          "ring", "parts", "complete", "sparse", "empty", "connected"]  # fmt: skip
STRENGTHS = ["real", "whole", "shared-attention", "wide"]


def draw_network(i):
    rng = random.Random(SEED + i)
    shape = SHAPES[i % len(SHAPES)]
    kind = STRENGTHS[rng.randrange(len(STRENGTHS))]
    n = 1 + i // 2 if i < 8 else rng.randint(3, 30)
    nodes = [f"r{k + 1}" for k in range(n)]
    names = nodes[:]
    rng.shuffle(names)
    edges = [[names[a], names[b], draw_strength(rng, kind)] for a, b in draw_pairs(rng, shape, n)]
    multigraph = rng.random() < 0.5
    if multigraph:
        for a, b, _ in [rng.choice(edges) for _ in range(1 + len(edges) // 3)] if edges else []:
            edges.append([b, a, draw_strength(rng, kind)] if rng.random() < 0.5 else [a, b, draw_strength(rng, kind)])
        for node in [rng.choice(nodes) for _ in range(1 + n // 6)]:
            edges.append([node, node, draw_strength(rng, kind)])
    rng.shuffle(edges)
    return {
        "name": f"random-{i:03d}",
        "shape": shape,
        "strengths": kind,
        "multigraph": multigraph,
        "nodes": nodes,
        "edges": edges,
    }


def make_random():
    networks = []
    for i in range(RANDOM_NETWORKS):
        source = draw_network(i)
        networks.append({**source, "expected": compute_expected(project(source["nodes"], source["edges"]))})
    return networks


# ---------------------------------------------------------------- writing


def write(path, networks):
    """Compact JSON, one network a line; numbers in the shortest form that reads back to the same double."""
    lines = ",\n".join(json.dumps(network, separators=(",", ":"), allow_nan=False) for network in networks)
    head = json.dumps({"format": 1, "versions": VERSIONS, "alpha": ALPHA}, separators=(",", ":"))
    path.write_text(f'{head[:-1]},"networks":[\n{lines}\n]}}\n', encoding="utf-8")
    print(f"{path.name}: {len(networks)} networks, {path.stat().st_size:,} bytes")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    output = Path(sys.argv[1])
    output.mkdir(parents=True, exist_ok=True)
    warnings.filterwarnings("ignore", category=FutureWarning)
    print(", ".join(f"{name} {version}" for name, version in VERSIONS.items()))

    published, drawn = make_published(), make_random()
    write(output / "published.json", published)
    write(output / "random.json", drawn)

    print("agreement (networks, largest difference):")
    for what, (times, worst) in checks.items():
        print(f"  {what}: {times}, {worst:.1e}")
    print("random with parallel edges or loops:", sum(network["multigraph"] for network in drawn))
    everything = [network["expected"] for network in published + drawn]
    skips = [expected["eigenvector_skip"] for expected in everything]
    print("eigenvector skipped:", {reason: skips.count(reason) for reason in sorted(set(skips) - {None})})
    print("connected:", sum(expected["network"]["components"] == 1 for expected in everything), "of", len(everything))
    print("without ties:", sum(expected["network"]["ties"] == 0 for expected in everything))
    print("distance rounding matters:", sum(expected["distance_rounding_matters"] for expected in everything))


if __name__ == "__main__":
    main()
