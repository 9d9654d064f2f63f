import { ratio, sum } from "./stats.ts";

/** A directed tie and how many messages went over it. */
export interface Tie {
  from: string;
  to: string;
  count: number;
}

/** Measures of a directed graph without loops. Each lies in 0–1, and is null where it has no meaning. */
export interface GraphMeasures {
  nodes: number;
  /** Distinct directed ties. */
  ties: number;
  /** ties ÷ n(n − 1). */
  density: number | null;
  /**
   * Freeman's (1979) degree centralisation of the ties taken without direction: Σ(max − degree) ÷ (n − 1)(n − 2).
   * 1 for a star, 0 where all have the same degree; null below three nodes.
   */
  centralisation: number | null;
  /** Ties that are returned ÷ ties; null without ties. */
  reciprocity: number | null;
  /** Ordered pairs without a directed path ÷ n(n − 1); 0 where everybody can reach everybody. */
  fragmentation: number | null;
}

/** Ties to or from a node that is not among `nodes`, and loops, are left out. */
export function measureGraph(nodes: readonly string[], ties: Iterable<Tie>): GraphMeasures {
  const next = new Map(nodes.map((node) => [node, new Set<string>()]));
  for (const { from, to } of ties) if (from !== to && next.has(to)) next.get(from)?.add(to);
  const count = sum([...next.values()].map((heads) => heads.size));
  const pairs = nodes.length * (nodes.length - 1);
  return {
    nodes: nodes.length,
    ties: count,
    density: ratio(count, pairs),
    centralisation: centralisation(next),
    reciprocity: ratio(returned(next), count),
    fragmentation: ratio(pairs - sum(nodes.map((node) => reach(next, node))), pairs),
  };
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

function centralisation(graph: Graph): number | null {
  const partners = new Map([...graph.keys()].map((node) => [node, new Set<string>()]));
  for (const [from, heads] of graph) {
    for (const to of heads) {
      partners.get(from)?.add(to);
      partners.get(to)?.add(from);
    }
  }
  const degrees = [...partners.values()].map((each) => each.size);
  const most = degrees.reduce((high, degree) => Math.max(high, degree), 0);
  return ratio(
    sum(degrees.map((degree) => most - degree)),
    Math.max(0, (degrees.length - 1) * (degrees.length - 2)),
  );
}

function returned(graph: Graph): number {
  let count = 0;
  for (const [from, heads] of graph) for (const to of heads) if (graph.get(to)?.has(from)) count += 1;
  return count;
}

/** How many other nodes a directed path leads to. */
function reach(graph: Graph, start: string): number {
  const met = new Set([start]);
  for (const node of met) for (const to of graph.get(node) ?? []) met.add(to);
  return met.size - 1;
}
