import { spawnSync } from 'node:child_process';

/** The Python that has NetworkX with NumPy and SciPy, if any: the system's first, then whichever comes first in the path. */
function findPython(): string | undefined {
  return ['/usr/bin/python3', 'python3'].find(
    (python) => spawnSync(python, ['-c', 'import networkx, numpy, scipy'], { stdio: 'ignore' }).status === 0,
  );
}

export const python = findPython();

/** True where tests against NetworkX are left out; never in CI, where they must run. */
export const skipNetworkx = python === undefined && process.env['CI'] !== 'true';

/** Name for a group of tests that says why it was left out. */
export const networkxNote = python === undefined ? ' (needs python3-networkx and python3-scipy)' : '';

/** Runs a Python program with the arguments and gives what it printed as JSON; a failure throws with its words. */
export function runPython(program: string, args: readonly string[]): unknown {
  if (python === undefined) throw new Error('python3-networkx or python3-scipy is not installed');
  const { status, stdout, stderr } = spawnSync(python, ['-', ...args], {
    input: program,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`python: ${stderr}`);
  return JSON.parse(stdout);
}

/** Python lines that read a GEXF or GraphML file; teaches older versions of NetworkX the namespace of GEXF 1.3. */
export const readGraphProgram = `
import json, sys
import networkx as nx
from networkx.readwrite.gexf import GEXF

if "1.3" not in GEXF.versions:
    GEXF.versions["1.3"] = {
        "NS_GEXF": "http://gexf.net/1.3",
        "NS_VIZ": "http://gexf.net/1.3/viz",
        "NS_XSI": "http://www.w3.org/2001/XMLSchema-instance",
        "SCHEMALOCATION": "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd",
        "VERSION": "1.3",
    }

def read_graph(path):
    return nx.read_gexf(path) if path.endswith(".gexf") else nx.read_graphml(path)
`;
