/**
 * Python: reads graph files with NetworkX and prints each as `{ nodes: [[id, values]], edges: [[source, target, values]] }`,
 * numbers and truth as such, the rest as texts in the words of our sheets where the two differ only in form (a colour as `#rrggbb`, a list with `; `).
 * Defaults, which NetworkX keeps with the graph, are put in where a node or tie has no value, as the formats mean them.
 * With `--make FOLDER SEED COUNT` it first writes so many random graphs in each format that NetworkX writes.
 */
export const networkxReading = `
import json, os, random, sys, warnings
import networkx as nx
from networkx.readwrite.gexf import GEXF
warnings.simplefilter("ignore")

def text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(int(value)) if value == int(value) else repr(value)
    if isinstance(value, tuple):
        kept, start, end = value
        return "%s [%s, %s]" % (text(kept), text(start), text(end))
    if isinstance(value, list):
        return "; ".join(text(one) for one in value)
    return str(value)

def flat(values, prefix=""):
    out = {}
    for name, value in values.items():
        if name == "viz" and isinstance(value, dict):
            for look, how in value.items():
                if look == "color":
                    opacity = how.get("a", 1)
                    how = "#%02x%02x%02x" % (how["r"], how["g"], how["b"]) + ("" if opacity == 1 else " " + text(opacity))
                elif look == "position":
                    how = " ".join(text(how[axis]) for axis in "xyz")
                out["viz:" + look] = how
        elif name == "spells":
            out[name] = "; ".join("[%s, %s]" % (text(start), text(end)) for start, end in value)
        elif isinstance(value, dict):
            out.update(flat(value, prefix + name + "."))
        elif name == "id":
            out[prefix + name] = str(value)
        elif isinstance(value, list) and len(value) == 1 and not isinstance(value[0], tuple):
            out[prefix + name] = value[0]
        elif isinstance(value, (bool, int, float)):
            out[prefix + name] = value
        elif text(value) != "":
            out[prefix + name] = text(value)
    return out

def filled(values, defaults):
    return {**{k: v for k, v in defaults.items() if k not in values}, **values}

def read(path):
    kind = path.rsplit(".", 1)[1]
    if kind == "gexf":
        graph = nx.read_gexf(path)
    elif kind == "graphml":
        graph = nx.read_graphml(path)
    elif kind == "gml":
        graph = nx.read_gml(path, label="id")
    elif kind == "net":
        graph = nx.read_pajek(path)
        for label in graph:
            graph.nodes[label].setdefault("id", label)
        ids = {label: graph.nodes[label].pop("id") for label in graph}
        for label in graph:
            graph.nodes[label]["label"] = label
        graph = nx.relabel_nodes(graph, ids)
    else:
        with open(path) as file:
            graph = nx.node_link_graph(json.load(file))
    ofNodes = graph.graph.get("node_default", {})
    ofEdges = graph.graph.get("edge_default", {})
    edges = []
    for edge in graph.edges(data=True, **({"keys": True} if graph.is_multigraph() else {})):
        source, target, values = edge[0], edge[1], dict(edge[-1])
        # In the files of these tests a tie with an id of GraphML is one of a graph without parallel ties, or is told by key.
        if graph.is_multigraph() and kind in ("json", "gml"):
            values["key"] = edge[2]
        if graph.is_multigraph() and kind == "graphml" and "key" not in values:
            values["id"] = edge[2]
        edges.append([str(source), str(target), flat(filled(values, ofEdges))])
    nodes = [[str(node), flat(filled(values, ofNodes))] for node, values in graph.nodes(data=True)]
    return {"directed": graph.is_directed(), "nodes": nodes, "edges": edges}

words = ["Kota Semarang", "Kab. Demak", "a & b", "<x>", 'say "ja"', "Gödöllő", "Huế", "1", "true", "a;b", "  padded", "33.10", "0.50"]

def value(rng, kind, wide):
    drawn = rng.randrange(4)
    if drawn == 0:
        return rng.randrange(-1000, 100000)
    if drawn == 1:
        return rng.choice([0.5, -1.25, 1e-7, 123456.789, 2.0])
    if drawn == 2 and kind in ("gexf", "graphml", "json"):
        return rng.random() < 0.5
    return rng.choice(wide)

def make(folder, seed, count):
    rng = random.Random(seed)
    paths = []
    for number in range(count):
        for kind in ("gexf", "graphml", "gml", "net", "json"):
            build = rng.choice([nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph])
            if kind == "net":
                build = rng.choice([nx.MultiGraph, nx.MultiDiGraph])
            wide = [w for w in words if kind in ("gexf", "graphml", "json", "gml") or '"' not in w]
            wide = [w for w in wide if kind != "net" or w.strip() == w and ";" not in w]
            graph = build()
            size = rng.randrange(1, 9)
            # The type of an attribute is one and the same in a file of these formats.
            pick = {name: value(rng, kind, wide) for name in ("level", "population", "note", "open")}
            def draw(name):
                like = pick[name]
                if isinstance(like, bool):
                    return rng.random() < 0.5
                if isinstance(like, int):
                    return rng.randrange(-1000, 100000)
                if isinstance(like, float):
                    return rng.choice([0.5, -1.25, 1e-7, 123456.789])
                return rng.choice(wide)
            for node in range(size):
                name = node if kind == "gml" else "n%d" % node
                values = {key: draw(key) for key in pick if rng.random() < 0.6}
                if kind == "net":
                    values = {key: str(v) for key, v in values.items()}
                if kind != "net" and rng.random() < 0.7:
                    values["label"] = "%s %d" % (rng.choice(wide), node)
                graph.add_node(name, **values)
            nodes = list(graph)
            for _ in range(rng.randrange(0, 14)):
                values = {key: draw(key) for key in ("level", "note") if rng.random() < 0.5}
                if kind == "net":
                    values = {}
                if rng.random() < 0.8:
                    values["weight"] = rng.choice([1, 2, 7]) if kind == "json" else rng.choice([0.5, 1.5, 2.0])
                graph.add_edge(rng.choice(nodes), rng.choice(nodes), **values)
            path = os.path.join(folder, "r%03d.%s" % (number, kind))
            if kind == "gexf":
                nx.write_gexf(graph, path)
            elif kind == "graphml":
                nx.write_graphml(graph, path)
            elif kind == "gml":
                nx.write_gml(graph, path)
            elif kind == "net":
                nx.write_pajek(graph, path)
            else:
                with open(path, "w") as file:
                    json.dump(nx.node_link_data(graph), file)
            paths.append(path)
    return paths

arguments = sys.argv[1:]
paths = []
if arguments[:1] == ["--make"]:
    paths = make(arguments[1], int(arguments[2]), int(arguments[3]))
    arguments = arguments[4:]
paths += arguments
print(json.dumps({path: read(path) for path in paths}))
`;
