// SPDX-License-Identifier: BSL-1.0
// What the page knows: columns of vertices and edges, and which edges begin and end where.

// A block of JSON, packed or plain.
async function readBlock(id) {
    // The last block may still be on its way.
    if (!document.getElementById(id) && document.readyState === 'loading')
        await new Promise(done => document.addEventListener('DOMContentLoaded', done, { once: true }));
    const block = document.getElementById(id);
    if (!block.hasAttribute('data-packed')) return JSON.parse(block.textContent);
    const text = atob(block.textContent), bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    return JSON.parse(await new Response(stream).text());
}

// The edges of each vertex as slices of one list: those of v are list[start[v]] … list[start[v + 1] - 1].
function sliced(count, ends) {
    const start = new Uint32Array(count + 1), list = new Uint32Array(ends.length);
    for (const end of ends) start[end + 1]++;
    for (let v = 0; v < count; v++) start[v + 1] += start[v];
    const next = start.slice(0, count);
    for (let edge = 0; edge < ends.length; edge++) list[next[ends[edge]]++] = edge;
    return { start, list, of: v => list.subarray(start[v], start[v + 1]) };
}

function makeStore(data) {
    const v = data.vertices, e = data.edges, count = v.id.length, edges = e.target.length;
    const source = new Uint32Array(edges), target = Uint32Array.from(e.target), adoption = new Uint8Array(edges);
    for (let vertex = 0, edge = 0; vertex < count; vertex++)
        for (let left = e.out[vertex]; left > 0; left--) source[edge++] = vertex;
    for (const edge of e.adoptions) adoption[edge] = 1;
    const outgoing = sliced(count, source), incoming = sliced(count, target);
    // Neighbours, each once; adoptions link, but do not count as citations.
    const citedBy = new Uint32Array(count), cites = new Uint32Array(count);
    const tally = (counts, edgesOf, ends) => {
        const last = new Int32Array(count).fill(-1);
        for (let vertex = 0; vertex < count; vertex++)
            for (const edge of edgesOf(vertex)) {
                if (adoption[edge] || last[ends[edge]] === vertex) continue;
                last[ends[edge]] = vertex;
                counts[vertex]++;
            }
    };
    tally(citedBy, incoming.of, source);
    tally(cites, outgoing.of, target);
    const place = new Map(v.id.map((id, vertex) => [id, vertex]));
    const years = v.year.filter(year => year > 0);
    const store = {
        data, count, edges, source, target, adoption, outgoing, incoming, citedBy, cites, place,
        firstYear: years.length ? years.reduce((a, b) => Math.min(a, b)) : 0,
        lastYear: years.length ? years.reduce((a, b) => Math.max(a, b)) : 0,
        id: vertex => v.id[vertex],
        label: vertex => v.label[vertex] || v.id[vertex],
        title: vertex => v.title[vertex],
        names: vertex => v.names[vertex] || [],
        kind: vertex => data.kinds[v.kind[vertex]],
        organ: vertex => data.organs[v.organ[vertex]],
        lane: vertex => v.lane[vertex],
        date: vertex => v.date[vertex] || (v.year[vertex] ? String(v.year[vertex]) : ''),
        year: vertex => v.year[vertex],
        read: vertex => v.read[vertex] === 1,
        rank: vertex => v.rank[vertex],
        url: vertex => v.url[vertex] === '=' ? v.site + v.id[vertex] : v.url[vertex],
        series: vertex => v.series[vertex] < 0 ? null : data.series[v.series[vertex]],
        verb: edge => data.verbs[e.verb[edge]] || (adoption[edge] ? 'adopted by' : 'cites'),
        verbPlace: edge => e.verb[edge],
        spot: edge => data.spots[e.spot[edge]],
        weight: edge => e.weight[edge],
        x: v.x, y: v.y,
    };
    const order = [...Array(count).keys()];
    store.byRank = order.sort((a, b) => v.rank[b] - v.rank[a] || a - b);
    store.standing = new Uint32Array(count);
    store.byRank.forEach((vertex, at) => { store.standing[vertex] = at + 1; });
    // What a vertex cites, or what cites it, each neighbour once with the edges to it, the best ranked first.
    store.neighbours = (vertex, back, edgeVisible = () => true) => {
        const found = new Map();
        for (const edge of (back ? outgoing : incoming).of(vertex)) {
            const other = back ? target[edge] : source[edge];
            if (other === vertex || !edgeVisible(edge)) continue;
            if (!found.has(other)) found.set(other, []);
            found.get(other).push(edge);
        }
        return [...found].sort((a, b) => store.standing[a[0]] - store.standing[b[0]]);
    };
    return store;
}

// A row of numbers, each counted from the last of its sort: of each edge its place and how many sentences; of each of them its number, how
// many marks it has and where they begin and end.
function quotesByEdge(row) {
    const map = new Map();
    let at = 0, edge = 0, number = 0;
    while (at < row.length) {
        edge += row[at++];
        const quotes = [];
        for (let left = row[at++]; left > 0; left--) {
            number += row[at++];
            const own = [];
            let place = 0;
            for (let ends = 2 * row[at++]; ends > 0; ends--) own.push(place += row[at++]);
            quotes.push({ number, own });
        }
        map.set(edge, quotes);
    }
    return map;
}

// The sentences by edge, read when the first is asked for.
function makeQuotes() {
    let reading;
    return {
        of: async edge => {
            reading = reading || readBlock('explore-quotes').then(data => {
                return { words: data.words, map: quotesByEdge(data.of) };
            });
            const { words, map } = await reading;
            return (map.get(edge) || []).map(({ number, own }) => ({ words: words[number], own }));
        },
    };
}

// A sentence with the citation's own words marked.
function quoted({ words, own }) {
    const parts = [];
    let at = 0;
    for (let mark = 0; mark + 1 < own.length; mark += 2) {
        parts.push(words.slice(at, own[mark]), element('mark', {}, words.slice(own[mark], own[mark + 1])));
        at = own[mark + 1];
    }
    return element('q', {}, ...parts, words.slice(at));
}
