// SPDX-License-Identifier: BSL-1.0
// Shortest ways from one instrument to another.

// Breadth-first from `from`; `next` gives for a vertex the pairs [vertex, edge] one step further. The edges of the way, or null.
function shortest(count, from, to, next) {
    if (from === to) return [];
    const came = new Int32Array(count).fill(-1), through = new Int32Array(count).fill(-1);
    came[from] = from;
    let front = [from];
    while (front.length) {
        const later = [];
        for (const vertex of front)
            for (const [other, edge] of next(vertex)) {
                if (came[other] !== -1) continue;
                came[other] = vertex;
                through[other] = edge;
                if (other === to) {
                    const edges = [];
                    for (let at = to; at !== from; at = came[at]) edges.unshift(through[at]);
                    return edges;
                }
                later.push(other);
            }
        front = later;
    }
    return null;
}

// A way along the citations; else one against them, else one that turns on its way. What is filtered out is not walked through.
function findPath(store, from, to, edgeVisible) {
    const step = (vertex, back) => {
        const pairs = [];
        for (const edge of (back ? store.outgoing : store.incoming).of(vertex))
            if (edgeVisible(edge)) pairs.push([back ? store.target[edge] : store.source[edge], edge]);
        return pairs;
    };
    const ways = [
        ['along the citations', vertex => step(vertex, true)],
        ['against the citations', vertex => step(vertex, false)],
        ['along and against the citations', vertex => [...step(vertex, true), ...step(vertex, false)]],
    ];
    for (const [how, next] of ways) {
        const edges = shortest(store.count, from, to, next);
        if (!edges) continue;
        const vertices = [from];
        for (const edge of edges) {
            const last = vertices[vertices.length - 1];
            vertices.push(store.source[edge] === last ? store.target[edge] : store.source[edge]);
        }
        return { how, edges, vertices };
    }
    return null;
}
