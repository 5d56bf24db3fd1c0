// SPDX-License-Identifier: BSL-1.0
// The map of all: years from left to right, communities as lanes, every instrument a dot, on a canvas.

// Links are bent a little, so that those within a lane do not lie on one another: where the curve from a to b is drawn to.
function bend(ax, ay, bx, by) {
    return [(ax + bx) / 2 + (by - ay) * 0.14, (ay + by) / 2 - (bx - ax) * 0.14];
}

// Pairs of vertices that are linked, each once.
function linkedPairs(store) {
    const from = [], to = [], edges = [];
    for (let vertex = 0; vertex < store.count; vertex++) {
        let last = -1;
        for (const edge of store.outgoing.of(vertex)) {
            if (store.target[edge] === last || store.target[edge] === vertex) continue;
            last = store.target[edge];
            from.push(vertex);
            to.push(last);
            edges.push(edge);
        }
    }
    return { from: Uint32Array.from(from), to: Uint32Array.from(to), edge: Uint32Array.from(edges) };
}

function makeMap(store, stage, canvas, filters, { choose, selected, pathEdges }) {
    const { x, y, data } = store, context = canvas.getContext('2d');
    let lines = document.createElement('canvas'), spare = document.createElement('canvas');  // those that are shown, those being drawn
    const step = 10, axis = 22, lanes = data.lanes, years = data.years;
    const right = years.length ? years[years.length - 1][2] : 100, bottom = lanes.length ? lanes[lanes.length - 1].bottom : 100;
    const cells = new Map();
    for (let vertex = 0; vertex < store.count; vertex++) cells.set(Math.round(x[vertex] / step) * 100003 + Math.round(y[vertex] / step), vertex);
    let pairs = null, drawn = null, drawing = 0, moving = false, hovered = -1, asked = false, ratio = 1, radius = null, order = null, seen = 0, many = false;

    const size = () => {
        const width = stage.clientWidth, height = stage.clientHeight;
        ratio = Math.min(window.devicePixelRatio || 1, 2);
        if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
            canvas.width = Math.round(width * ratio);
            canvas.height = Math.round(height * ratio);
            drawn = null;
        }
        return [width, height];
    };
    const measure = () => {
        const values = Float64Array.from({ length: store.count }, (_, vertex) => filters.size(vertex));
        const most = values.reduce((a, b) => Math.max(a, b), 1);
        radius = values.map(value => filters.sizeBy === 'same' ? 3 : 2 + 9 * Math.sqrt(value / most));
        // By colour, so that one path draws many; the small ones first.
        const byColour = new Map();
        for (let at = store.count - 1; at >= 0; at--) {
            const vertex = store.byRank[at];
            if (!filters.visible[vertex]) continue;
            const colour = filters.colour(vertex);
            if (!byColour.has(colour)) byColour.set(colour, []);
            byColour.get(colour).push(vertex);
        }
        order = [...byColour];
    };
    const viewport = makeViewport(stage, {
        bounds: () => [-2 * step, -3 * step, right + 2 * step, bottom + step],
        changed: () => { moving = true; stopLines(); request(); },
        rested: () => { moving = false; startLines(); request(); },
        most: 12,
    });
    const { view } = viewport;
    const sx = vertex => (x[vertex] - view.left) * view.scale, sy = vertex => (y[vertex] - view.top) * view.scale;

    // A dot's radius in pixels: never less than can be seen, never so large that it hides its neighbours' names.
    const onScreen = (vertex, least) => Math.min(Math.max(radius[vertex] * view.scale, least), 12);

    function request() {
        if (asked) return;
        asked = true;
        requestAnimationFrame(() => { asked = false; draw(); });
    }
    function stopLines() { cancelAnimationFrame(drawing); }
    // All lines of the part that is seen, a few milliseconds of them in each frame.
    function startLines() {
        stopLines();
        if (!pairs) pairs = linkedPairs(store);
        const [width, height] = size();
        spare.width = canvas.width;
        spare.height = canvas.height;
        const pencil = spare.getContext('2d'), { left, top, scale } = view;
        const show = () => {
            pencil.globalAlpha = 1;
            if (!order) measure();
            dots(pencil, width, height);
            [lines, spare] = [spare, lines];
            drawn = { left, top, scale };
            draw();
        };
        pencil.scale(ratio, ratio);
        pencil.lineWidth = 0.7;
        pencil.strokeStyle = '#44525c';
        let at = 0, strength = 0;
        const inside = [];
        for (let pair = 0; pair < pairs.edge.length; pair++) {
            const a = pairs.from[pair], b = pairs.to[pair];
            if (!filters.visible[a] || !filters.visible[b] || !filters.edgeSeen[pairs.edge[pair]]) continue;
            const ax = (x[a] - left) * scale, bx = (x[b] - left) * scale, ay = (y[a] - top) * scale, by = (y[b] - top) * scale;
            if ((ax < 0 && bx < 0) || (ay < 0 && by < 0) || (ax > width && bx > width) || (ay > height && by > height)) continue;
            inside.push(ax, ay, bx, by);
        }
        seen = inside.length / 4;
        strength = Math.min(0.5, Math.max(0.009, 1 / Math.sqrt(seen + 1)));
        pencil.globalAlpha = strength;
        const next = () => {
            const end = performance.now() + 24;
            while (at < inside.length && performance.now() < end) {
                pencil.beginPath();
                for (const stop = Math.min(at + 1600, inside.length); at < stop; at += 4) {
                    pencil.moveTo(inside[at], inside[at + 1]);
                    pencil.quadraticCurveTo(...bend(inside[at], inside[at + 1], inside[at + 2], inside[at + 3]), inside[at + 2], inside[at + 3]);
                }
                pencil.stroke();
            }
            if (at < inside.length) drawing = requestAnimationFrame(next);
            else {
                show();
                stage.dataset.drawn = seen;
            }
        };
        drawing = requestAnimationFrame(next);
    }
    function background(width, height) {
        context.fillStyle = '#ffffff';
        context.fillRect(0, 0, width, height);
        lanes.forEach((lane, at) => {
            if (at % 2 === 1) return;
            context.fillStyle = '#f4f6f8';
            context.fillRect(0, (lane.top - view.top) * view.scale, width, (lane.bottom - lane.top) * view.scale);
        });
        if (drawn && lines.width) {
            const factor = view.scale / drawn.scale;
            context.drawImage(lines, (drawn.left - view.left) * view.scale, (drawn.top - view.top) * view.scale, width * factor, height * factor);
        }
    }
    function dots(target, width, height) {
        let count = 0;
        for (const [colour, vertices] of order) {
            target.fillStyle = colour;
            target.beginPath();
            for (const vertex of vertices) {
                const px = sx(vertex), py = sy(vertex), r = onScreen(vertex, 1.1);
                if (px < -r || py < -r || px > width + r || py > height + r) continue;
                count++;
                // Small ones as squares, each by itself: a path of thousands takes long to fill.
                if (r < 2.2) {
                    target.fillRect(px - r, py - r, 2 * r, 2 * r);
                    continue;
                }
                target.moveTo(px + r, py);
                target.arc(px, py, r, 0, 2 * Math.PI);
            }
            target.fill();
        }
        many = count > 8000;
    }
    function curve(from, to) {
        const ax = sx(from), ay = sy(from), bx = sx(to), by = sy(to);
        context.moveTo(ax, ay);
        context.quadraticCurveTo(...bend(ax, ay, bx, by), bx, by);
    }
    function near(vertex) {
        context.lineWidth = 1.2;
        const ends = new Set();
        for (const back of [true, false]) {
            context.strokeStyle = back ? '#c04f00' : '#0072b2';
            context.globalAlpha = 0.55;
            context.beginPath();
            for (const [other] of store.neighbours(vertex, back, filters.isEdgeVisible)) {
                ends.add(other);
                curve(...(back ? [vertex, other] : [other, vertex]));
            }
            context.stroke();
        }
        context.globalAlpha = 1;
        ring(vertex, '#14181b', 2.5);
        return ends;
    }
    function ring(vertex, colour, width) {
        context.strokeStyle = colour;
        context.lineWidth = width;
        context.beginPath();
        context.arc(sx(vertex), sy(vertex), onScreen(vertex, 3) + width, 0, 2 * Math.PI);
        context.stroke();
    }
    function path(edges) {
        context.strokeStyle = '#a3247a';
        context.lineWidth = 3;
        for (const edge of edges) {
            context.beginPath();
            curve(store.source[edge], store.target[edge]);
            context.stroke();
            ring(store.source[edge], '#a3247a', 2);
            ring(store.target[edge], '#a3247a', 2);
        }
    }
    function label(text, px, py, boxes, force) {
        const width = context.measureText(text).width, box = [px - 3, py - 9, px + width + 3, py + 6];
        if (!force && boxes.some(other => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) return false;
        boxes.push(box);
        context.fillStyle = 'rgba(255,255,255,.82)';
        context.fillRect(box[0], box[1], box[2] - box[0], box[3] - box[1]);
        context.fillStyle = '#14181b';
        context.fillText(text, px, py);
        return true;
    }
    function names(width, height, first) {
        context.font = '12px system-ui, sans-serif';
        context.textBaseline = 'middle';
        const boxes = [], most = Math.max(6, Math.round(width * height / 22000));
        const at = (vertex, force) => label(fitted(store.label(vertex), 190, text => context.measureText(text).width),
            sx(vertex) + onScreen(vertex, 3) + 5, sy(vertex), boxes, force);
        for (const vertex of first) at(vertex, true);
        let placed = 0;
        for (const vertex of store.byRank) {
            if (placed >= most || radius[vertex] * view.scale < 1.6) break;
            if (!filters.visible[vertex]) continue;
            const px = sx(vertex), py = sy(vertex);
            if (px < 0 || py < axis || px > width - 40 || py > height) continue;
            if (at(vertex, false)) placed++;
        }
    }
    function frame(width, height) {
        context.font = '600 11px system-ui, sans-serif';
        context.textBaseline = 'top';
        lanes.forEach((lane, at) => {
            const top = (lane.top - view.top) * view.scale, high = (lane.bottom - lane.top) * view.scale;
            if (high < 13 || top + high < axis + 14 || top > height) return;
            const text = lane.name ? `${at + 1} · ${lane.name} (${lane.members})` : `Smaller groups (${lane.members})`;
            const shown = fitted(text, Math.min(width - 20, 340), one => context.measureText(one).width);
            const py = Math.max(top + 2, axis + 2);
            context.fillStyle = 'rgba(255,255,255,.85)';
            context.fillRect(4, py - 1, context.measureText(shown).width + 8, 14);
            context.fillStyle = filters.laneColour(at);
            context.fillText(shown, 8, py);
        });
        context.fillStyle = '#ffffff';
        context.fillRect(0, 0, width, axis);
        context.fillStyle = '#14181b';
        context.font = '12px system-ui, sans-serif';
        context.textBaseline = 'middle';
        let free = 0;
        for (const [year, from, to] of years) {
            const left = (from - view.left) * view.scale, end = (to - view.left) * view.scale, text = year === 0 ? 'no date' : String(year);
            const wide = context.measureText(text).width, px = (left + end) / 2 - wide / 2;
            if (px < free || px > width) continue;
            context.fillText(text, px, axis / 2);
            free = px + wide + 14;
        }
        context.fillStyle = '#c3cad0';
        context.fillRect(0, axis - 1, width, 1);
    }
    function draw() {
        const [width, height] = size();
        if (!width || !height) return;
        if (!order) measure();
        context.setTransform(ratio, 0, 0, ratio, 0, 0);
        background(width, height);
        // Many dots are those of the picture made at rest, moved with it.
        if (!many || !drawn) dots(context, width, height);
        const chosen = selected(), first = [];
        path(pathEdges());
        for (const vertex of new Set([chosen, hovered]))
            if (vertex >= 0) {
                near(vertex);
                first.push(vertex);
            }
        names(width, height, first);
        frame(width, height);
    }
    function hit(event) {
        const [px, py] = viewport.point(event), cx = Math.round(px / step), cy = Math.round(py / step);
        let best = -1, least = Math.max(7, 8 / view.scale);
        for (let dx = -1; dx <= 1; dx++)
            for (let dy = -1; dy <= 1; dy++) {
                const vertex = cells.get((cx + dx) * 100003 + cy + dy);
                if (vertex === undefined || !filters.visible[vertex]) continue;
                const far = Math.hypot(x[vertex] - px, y[vertex] - py) - radius[vertex];
                if (far < least) { least = far; best = vertex; }
            }
        return best;
    }
    canvas.addEventListener('click', event => {
        const vertex = hit(event);
        if (vertex >= 0) choose(vertex);
    });
    canvas.addEventListener('pointermove', event => {
        if (event.buttons || !radius) return;
        const vertex = hit(event);
        canvas.style.cursor = vertex >= 0 ? 'pointer' : 'grab';
        if (vertex === hovered) return;
        hovered = vertex;
        canvas.title = vertex >= 0 ? [store.label(vertex), store.title(vertex), store.date(vertex)].filter(text => text).join('\n') : '';
        request();
    });
    canvas.addEventListener('pointerleave', () => { if (hovered >= 0) { hovered = -1; request(); } });
    return {
        viewport, draw,
        refresh: () => { order = null; drawn = null; stopLines(); setTimeout(startLines); request(); },
        resized: () => { size(); startLines(); request(); },
        begin: () => { size(); viewport.whole(); draw(); },
        show: vertex => viewport.centre(x[vertex], y[vertex], Math.max(view.scale, 1)),
        moving: () => moving,
        radius: vertex => radius[vertex],
        bounds: [0, -20, right, bottom],
        pairs: () => { pairs = pairs || linkedPairs(store); return pairs; },
    };
}
