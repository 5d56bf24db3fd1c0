// SPDX-License-Identifier: BSL-1.0
// The diagram that the program has drawn: the same boxes, which can be chosen, and dimmed where the filters leave them out.

function makeDiagram(store, stage, template, filters, { choose, selected }) {
    const svg = template.content.querySelector('svg').cloneNode(true);
    const [left, top, width, height] = svg.getAttribute('viewBox').split(/[ ,]+/).map(Number);
    svg.removeAttribute('width');
    svg.removeAttribute('height');
    svg.setAttribute('role', 'group');
    stage.append(svg);
    const drawn = store.data.drawn, vertexOf = new Map();
    for (let vertex = 0; vertex < store.count; vertex++) vertexOf.set('n' + (drawn ? drawn[vertex] : vertex), vertex);
    const nodes = [...svg.querySelectorAll('.vertex')].filter(node => vertexOf.has(node.id)).map(node => ({ node, vertex: vertexOf.get(node.id) }));
    const arrows = [...svg.querySelectorAll('.edge')].map(node => ({ node, ends: [...node.classList].filter(name => vertexOf.has(name)).map(name => vertexOf.get(name)) }));
    const frame = () => {
        const { view } = viewport;
        svg.setAttribute('viewBox', `${view.left} ${view.top} ${(stage.clientWidth || 1) / view.scale} ${(stage.clientHeight || 1) / view.scale}`);
    };
    const viewport = makeViewport(stage, { bounds: () => [left, top, left + width, top + height], changed: frame, rested: () => {}, most: 4 });
    const linked = (a, b) => [...store.outgoing.of(a)].some(edge => store.target[edge] === b && filters.edgeSeen[edge]);
    for (const { node, vertex } of nodes) {
        const anchor = node.querySelector('a') || node;
        anchor.setAttribute('role', 'button');
        anchor.setAttribute('tabindex', '0');
        anchor.setAttribute('aria-label', [store.label(vertex), store.title(vertex), store.date(vertex)].filter(text => text).join('. '));
        node.classList.add('explore-box');
        node.addEventListener('click', event => { event.preventDefault(); choose(vertex); });
        anchor.addEventListener('keydown', event => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            choose(vertex);
        });
        node.addEventListener('pointerenter', () => point(vertex));
        node.addEventListener('pointerleave', () => point(selected()));
    }
    function point(vertex) {
        let any = false;
        for (const { node, ends } of arrows) {
            const near = ends.includes(vertex);
            node.classList.toggle('explore-near', near);
            any = any || near;
        }
        svg.classList.toggle('explore-pointing', any);
    }
    const refresh = () => {
        for (const { node, vertex } of nodes) {
            node.classList.toggle('explore-out', !filters.visible[vertex]);
            node.classList.toggle('explore-chosen', vertex === selected());
        }
        for (const { node, ends } of arrows)
            node.classList.toggle('explore-out', ends.length === 2 && !linked(ends[0], ends[1]) && !linked(ends[1], ends[0]));
        point(selected());
    };
    // Where all would be too small to read, at a readable size around what was asked for.
    const settle = () => {
        const root = svg.querySelector('.vertex.focus') || svg.querySelector('.vertex.read') || svg.querySelector('.vertex');
        const box = root && root.getBBox(), graph = svg.querySelector('.graph'), shift = graph && graph.transform.baseVal.consolidate();
        const { a, d, e, f } = shift ? shift.matrix : { a: 1, d: 1, e: 0, f: 0 };
        if (box) viewport.whole(0.85, (box.x + box.width / 2) * a + e, (box.y + box.height / 2) * d + f);
        else viewport.whole(0.85);
        frame();
    };
    return { viewport, svg, refresh, settle, frame, vertices: nodes.map(({ vertex }) => vertex), area: () => [left, top, left + width, top + height] };
}
