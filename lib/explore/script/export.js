// SPDX-License-Identifier: BSL-1.0
// The view as a file: SVG, PNG, CSV.

function save(bytes, type, name) {
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    const anchor = element('a', { href: address, download: name });
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
}

// RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe.
function csvLine(cells) {
    return cells.map(cell => {
        const text = String(cell), safe = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
        return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
    }).join(',') + '\r\n';
}

function instrumentsCsv(store, vertices) {
    let out = csvLine(['id', 'label', 'title', 'date', 'kind', 'organ', 'read', 'cited_by', 'cites', 'rank', 'url']);
    for (const v of vertices)
        out += csvLine([store.id(v), store.label(v), store.title(v), store.date(v), store.kind(v), store.organ(v), store.read(v) ? 'true' : 'false',
            store.citedBy[v], store.cites[v], store.standing[v], store.url(v)]);
    return out;
}

function citationsCsv(store, edges) {
    let out = csvLine(['source', 'target', 'relation', 'verb', 'place', 'mentions']);
    for (const e of edges)
        out += csvLine([store.id(store.source[e]), store.id(store.target[e]), store.adoption[e] ? 'adopted_by' : 'cites', store.verb(e), store.spot(e), store.weight(e)]);
    return out;
}

// A drawing in SVG as a file of its own: all of it, whatever part is seen.
function wholeSvg(svg, [left, top, right, bottom], title) {
    const copy = svg.cloneNode(true);
    copy.setAttribute('xmlns', SVG);
    copy.setAttribute('xmlns:xlink', 'http://www.w3.org/1999/xlink');
    copy.setAttribute('viewBox', `${left} ${top} ${right - left} ${bottom - top}`);
    copy.setAttribute('width', right - left);
    copy.setAttribute('height', bottom - top);
    for (const node of copy.querySelectorAll('.explore-handle')) node.remove();
    copy.prepend(shape('title', {}, title));
    return new XMLSerializer().serializeToString(copy);
}

const mostLinesInSvg = 20000;

function mapSvg(store, map, filters, title) {
    const [left, top, right, bottom] = map.bounds, pairs = map.pairs(), lines = [], { data } = store;
    for (let at = 0; at < pairs.edge.length && lines.length < mostLinesInSvg; at++) {
        const a = pairs.from[at], b = pairs.to[at];
        if (filters.visible[a] && filters.visible[b] && filters.edgeSeen[pairs.edge[at]]) {
            const ends = [store.x[a], store.y[a], store.x[b], store.y[b]], [cx, cy] = bend(...ends).map(Math.round);
            lines.push(`M${ends[0]} ${ends[1]}Q${cx} ${cy} ${ends[2]} ${ends[3]}`);
        }
    }
    const svg = shape('svg', { 'font-family': 'system-ui, Helvetica, Arial, sans-serif' });
    svg.append(shape('rect', { x: left, y: top - 30, width: right - left, height: bottom - top + 30, fill: '#ffffff' }));
    data.lanes.forEach((lane, at) => {
        if (at % 2 === 0) svg.append(shape('rect', { x: left, y: lane.top, width: right - left, height: lane.bottom - lane.top, fill: '#f4f6f8' }));
    });
    svg.append(shape('path', { d: lines.join(''), stroke: '#44525c', 'stroke-width': 0.5, 'stroke-opacity': 0.15, fill: 'none' }));
    for (let at = store.count - 1; at >= 0; at--) {
        const vertex = store.byRank[at];
        if (!filters.visible[vertex]) continue;
        svg.append(shape('circle', { cx: store.x[vertex], cy: store.y[vertex], r: Math.round(map.radius(vertex) * 10) / 10, fill: filters.colour(vertex) },
            shape('title', {}, store.label(vertex))));
    }
    data.lanes.forEach((lane, at) => svg.append(shape('text', { x: left + 6, y: lane.top + 14, 'font-size': 14, 'font-weight': 600, fill: filters.laneColour(at) },
        lane.name ? `${at + 1} · ${lane.name}` : 'Smaller groups')));
    for (const [year, from, to] of data.years)
        if (year % 5 === 0) svg.append(shape('text', { x: (from + to) / 2, y: top - 10, 'font-size': 14, 'text-anchor': 'middle', fill: '#14181b' }, year === 0 ? 'no date' : String(year)));
    return wholeSvg(svg, [left, top - 30, right, bottom], title);
}

// The same as a PNG, twice as fine as the screen, but no larger than browsers paint.
function savePng(text, name, say) {
    const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' })), image = new Image();
    image.addEventListener('load', () => {
        const factor = Math.min(2, 8000 / Math.max(image.width, image.height));
        const canvas = element('canvas', { width: Math.max(1, Math.round(image.width * factor)), height: Math.max(1, Math.round(image.height * factor)) });
        const context = canvas.getContext('2d');
        context.fillStyle = '#ffffff';
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        URL.revokeObjectURL(address);
        canvas.toBlob(blob => save(blob, 'image/png', name), 'image/png');
    });
    image.addEventListener('error', () => say('The picture could not be made; save it as SVG.'));
    image.src = address;
}
