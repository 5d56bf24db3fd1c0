// SPDX-License-Identifier: BSL-1.0
// The neighbourhood: boxes in columns, on the left what cites, on the right what is cited, opened and closed step by step.

const boxWidth = 212, boxHeight = 56, columnGap = 118, rowGap = 12, mostBoxes = 300, portion = 12;

// What is shown: the roots, and of each opened box its neighbours, as many as asked for. `shown` has a level for each vertex:
// 0 for roots, positive for what is cited, negative for what cites.
function neighbourhood(store, filters, roots, opened) {
    const levels = new Map(), counts = new Map();
    roots.forEach((vertex, at) => levels.set(vertex, roots.levels ? roots.levels[at] : 0));
    const queue = [...levels.keys()];
    for (const vertex of queue) {
        const sides = opened.get(vertex) || {};
        for (const back of [false, true]) {
            const all = store.neighbours(vertex, back, filters.isEdgeVisible), wanted = sides[back ? 'cited' : 'citing'] || 0;
            counts.set(`${vertex} ${back}`, all.length);
            // Both sides of the first box are served before one of them takes all the room.
            for (const [other] of all.slice(0, wanted)) {
                if (levels.has(other) || levels.size >= mostBoxes) continue;
                levels.set(other, levels.get(vertex) + (back ? 1 : -1));
                queue.push(other);
            }
        }
    }
    return { levels, count: (vertex, back) => counts.get(`${vertex} ${back}`) || 0 };
}

// Columns by level; in a column the order in which they were opened, each group by date, the newest first; the middle at 0.
function placed(store, levels) {
    const columns = new Map();
    for (const [vertex, level] of levels) {
        if (!columns.has(level)) columns.set(level, []);
        columns.get(level).push(vertex);
    }
    const places = new Map(), order = [...columns.keys()].sort((a, b) => Math.abs(a) - Math.abs(b));
    for (const level of order) {
        const inner = level - Math.sign(level), column = columns.get(level);
        const weight = vertex => {
            let sum = 0, count = 0;
            for (const back of [true, false])
                for (const [other] of store.neighbours(vertex, back))
                    if (levels.get(other) === inner && places.has(other)) { sum += places.get(other)[1]; count++; }
            return count ? sum / count : 0;
        };
        if (level !== 0) {
            const weights = new Map(column.map(vertex => [vertex, Math.round(weight(vertex))]));
            const date = vertex => store.date(vertex) || '0';
            column.sort((a, b) => weights.get(a) - weights.get(b) || (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : a - b));
        }
        const high = column.length * (boxHeight + rowGap) - rowGap;
        column.forEach((vertex, at) => places.set(vertex, [level * (boxWidth + columnGap), at * (boxHeight + rowGap) - high / 2]));
    }
    return places;
}

function makeBoxes(store, stage, filters, { choose, selected, say }) {
    const layer = shape('g'), svg = shape('svg', { xmlns: SVG, role: 'group', 'aria-label': 'Neighbourhood', 'font-family': 'system-ui, Helvetica, Arial, sans-serif' });
    const arrow = shape('marker', { id: 'explore-arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' },
        shape('path', { d: 'M0 0L8 4L0 8z', fill: '#5b6770' }));
    svg.append(shape('defs', {}, arrow), layer);
    stage.append(svg);
    let roots = [], opened = new Map(), places = new Map(), shown = null, onPath = new Set(), area = [0, 0, 100, 100];
    const bold = widthIn('600 13px system-ui, sans-serif'), plain = widthIn('12px system-ui, sans-serif');
    const viewport = makeViewport(stage, { bounds: () => area, changed: () => frame(), rested: () => {}, most: 3 });
    function frame() {
        const { left, top, scale } = viewport.view;
        svg.setAttribute('viewBox', `${left} ${top} ${(stage.clientWidth || 1) / scale} ${(stage.clientHeight || 1) / scale}`);
    }
    function toggle(vertex, side, all, count) {
        const sides = opened.get(vertex) || {};
        if (sides[side] && sides[side] >= all) delete sides[side];
        else sides[side] = (sides[side] || 0) + portion;
        opened.set(vertex, sides);
        const before = places.get(vertex), focus = document.activeElement && document.activeElement.id, size = count();
        build();
        const now = places.get(vertex);
        if (before && now) viewport.move((now[0] - before[0]) * viewport.view.scale, (now[1] - before[1]) * viewport.view.scale);
        if (focus && document.getElementById(focus)) document.getElementById(focus).focus();
        const added = count() - size;
        say(added === 0 && count() >= mostBoxes ? `No more than ${mostBoxes} boxes are shown; close some.`
            : `${counted(Math.abs(added), 'box', 'boxes')} ${added < 0 ? 'closed' : 'opened'}; ${count()} shown.`);
    }
    function handle(vertex, back, px, py) {
        const all = shown.count(vertex, back), side = back ? 'cited' : 'citing', asked = (opened.get(vertex) || {})[side] || 0;
        if (all === 0) return undefined;
        const open = Math.min(asked, all), what = back ? 'what it cites' : 'what cites it';
        const words = open >= all ? `Close ${what}: ${store.label(vertex)}` : `Open ${what}: ${store.label(vertex)}, ${open} of ${all}`;
        const act = event => {
            event.stopPropagation();
            toggle(vertex, side, all, () => shown.levels.size);
        };
        const text = open >= all ? '−' : open ? `${open}/${all}` : `+${all}`, wide = Math.max(20, plain(text) + 10);
        const left = back ? px + boxWidth - 4 : px - wide + 4;
        return shape('g', { role: 'button', tabindex: 0, id: `explore-open-${vertex}-${side}`, class: 'explore-handle', 'aria-label': words, onclick: act,
            onkeydown: event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); act(event); } } },
            shape('title', {}, words),
            shape('rect', { x: left, y: py + boxHeight / 2 - 10, width: wide, height: 20, rx: 10, fill: '#ffffff', stroke: '#5b6770' }),
            shape('text', { x: left + wide / 2, y: py + boxHeight / 2 + 4, 'text-anchor': 'middle', 'font-size': 12, fill: '#14181b' }, text));
    }
    function box(vertex) {
        const [px, py] = places.get(vertex), chosen = vertex === selected(), root = roots.includes(vertex), colour = filters.colour(vertex);
        const act = () => choose(vertex);
        const words = [store.label(vertex), store.title(vertex), store.date(vertex)].filter(text => text).join('. ');
        return shape('g', { class: 'explore-box' },
            shape('g', { role: 'button', tabindex: 0, id: `explore-box-${vertex}`, 'aria-label': words, 'aria-pressed': String(chosen), onclick: act,
                onkeydown: event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); act(); } } },
                shape('title', {}, words),
                shape('rect', { x: px, y: py, width: boxWidth, height: boxHeight, rx: 3, fill: root ? '#eef4f9' : '#ffffff', stroke: chosen ? '#14181b' : colour,
                    'stroke-width': chosen ? 3 : root ? 2.4 : 1.4, 'stroke-dasharray': store.read(vertex) ? undefined : '5 2' }),
                shape('rect', { x: px, y: py, width: 5, height: boxHeight, fill: colour }),
                shape('text', { x: px + 13, y: py + 18, 'font-size': 13, 'font-weight': 600, fill: '#14181b' }, fitted(store.label(vertex), boxWidth - 26, bold)),
                shape('text', { x: px + 13, y: py + 33, 'font-size': 12, fill: '#14181b' }, fitted(store.title(vertex), boxWidth - 26, plain)),
                shape('text', { x: px + 13, y: py + 48, 'font-size': 12, fill: '#3b444b' },
                    fitted([store.date(vertex), store.kind(vertex)].filter(text => text).join(' · '), boxWidth - 26, plain))),
            handle(vertex, false, px, py) || '', handle(vertex, true, px, py) || '');
    }
    // From the left edge of what is cited back to the right edge of what cites it; within a column around its side.
    function line(from, to, edges) {
        const [ax, ay] = places.get(from), [bx, by] = places.get(to), y1 = ay + boxHeight / 2, y2 = by + boxHeight / 2;
        const forward = bx > ax, same = ax === bx, path = onPath.has(`${from} ${to}`);
        const x1 = same || forward ? ax + boxWidth : ax, x2 = same ? bx + boxWidth : forward ? bx : bx + boxWidth;
        const bend = same ? 46 : (x2 - x1) / 2;
        const d = same ? `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 + bend} ${y2} ${x2 + 2} ${y2}` : `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
        const near = from === selected() || to === selected(), adopted = edges.every(edge => store.adoption[edge]);
        const verbs = [...new Set(edges.map(edge => store.verb(edge).replace(/_/g, ' ')))].join(', ');
        return shape('path', { d, fill: 'none', stroke: path ? '#a3247a' : near ? '#14181b' : '#5b6770', 'stroke-width': path ? 3 : near ? 1.8 : 1,
            'stroke-opacity': path || near ? 1 : 0.4, 'stroke-dasharray': adopted ? '5 3' : undefined, 'marker-end': 'url(#explore-arrow)' },
            shape('title', {}, `${store.label(from)} ${verbs} ${store.label(to)}`));
    }
    function build() {
        shown = neighbourhood(store, filters, roots, opened);
        places = placed(store, shown.levels);
        const parts = [];
        for (const vertex of places.keys())
            for (const [other, edges] of store.neighbours(vertex, true, filters.isEdgeVisible))
                if (places.has(other)) parts.push(line(vertex, other, edges));
        // In reading order, so that the tabulator goes from column to column.
        const order = [...places.keys()].sort((a, b) => places.get(a)[0] - places.get(b)[0] || places.get(a)[1] - places.get(b)[1]);
        layer.replaceChildren(...parts, ...order.map(box));
        const xs = order.map(vertex => places.get(vertex)[0]), ys = order.map(vertex => places.get(vertex)[1]);
        area = order.length ? [Math.min(...xs) - 50, Math.min(...ys) - 20, Math.max(...xs) + boxWidth + 50, Math.max(...ys) + boxHeight + 20] : [0, 0, 100, 100];
        svg.dataset.boxes = order.length;
    }
    const settle = () => {
        const [px, py] = roots.length ? places.get(roots[0]) : [0, 0];
        viewport.whole(0.75, px + boxWidth / 2, py + boxHeight / 2);
        frame();
    };
    const begin = vertices => {
        roots = [...new Set(vertices)];
        opened = new Map();
        onPath = new Set();
        for (const vertex of roots) opened.set(vertex, { citing: portion, cited: portion });
        build();
        settle();
    };
    return {
        viewport, svg, begin, settle,
        // A way of `vertices` through `edges`, from left to right.
        path: (vertices, edges) => {
            roots = [...vertices];
            roots.levels = vertices.map((_, at) => at);
            opened = new Map();
            onPath = new Set(edges.map(edge => `${store.source[edge]} ${store.target[edge]}`));
            build();
            settle();
        },
        empty: () => roots.length === 0,
        shown: () => [...places.keys()],
        refresh: () => { if (roots.length) build(); frame(); },
        area: () => area,
    };
}
