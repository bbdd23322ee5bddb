/** Groups of the numbers 0 to size - 1 that grow together (union-find; nearly O(1) a step). */
export class DisjointSets {
  private readonly parent: Uint32Array;

  constructor(size: number) {
    this.parent = Uint32Array.from({ length: size }, (_, item) => item);
  }

  /** The lowest-numbered member of the item's group. */
  find(item: number): number {
    let root = item;
    while (this.parentOf(root) !== root) root = this.parentOf(root);
    let current = item;
    while (current !== root) {
      const next = this.parentOf(current);
      this.parent[current] = root;
      current = next;
    }
    return root;
  }

  /** Joins the groups of both items. */
  unite(a: number, b: number): void {
    const rootA = this.find(a);
    const rootB = this.find(b);
    if (rootA < rootB) this.parent[rootB] = rootA;
    else this.parent[rootA] = rootB;
  }

  private parentOf(item: number): number {
    return this.parent[item] ?? item;
  }
}
