// SPDX-License-Identifier: BSL-1.0
// Which vertices and edges are seen: by years, kind, organ and verb.

function checkList(title, entries, changed) {
    const boxes = entries.map(({ name, count, colour }) => {
        const box = element('input', { type: 'checkbox', checked: true, onchange: changed });
        const swatch = element('span', { class: 'explore-swatch', 'aria-hidden': 'true' });
        const row = element('label', {}, box, swatch, element('span', { class: 'explore-name' }, name),
            element('span', { class: 'explore-count' }, count.toLocaleString('en')));
        return { box, swatch, row, colour };
    });
    const set = on => { boxes.forEach(({ box }) => { box.checked = on; }); changed(); };
    const node = element('fieldset', {}, element('legend', {}, title),
        element('div', { class: 'explore-all' }, element('button', { type: 'button', onclick: () => set(true), 'aria-label': `All: ${title}` }, 'All'),
            element('button', { type: 'button', onclick: () => set(false), 'aria-label': `None: ${title}` }, 'None')),
        element('div', { class: 'explore-list' }, ...boxes.map(({ row }) => row)));
    return { node, on: at => boxes[at].box.checked, all: () => boxes.every(({ box }) => box.checked), set,
        paint: colours => boxes.forEach(({ swatch }, at) => { swatch.style.background = colours ? colours[at] : 'transparent'; }) };
}

// One slider with two handles: two inputs one above the other, each usable by keys.
function yearSlider(store, changed) {
    const attributes = { type: 'range', min: store.firstYear, max: store.lastYear, step: 1 };
    const from = element('input', { ...attributes, value: store.firstYear, 'aria-label': 'First year', id: 'explore-from' });
    const to = element('input', { ...attributes, value: store.lastYear, 'aria-label': 'Last year', id: 'explore-to' });
    const shown = element('output', { for: 'explore-from explore-to' });
    const fill = element('div', { class: 'explore-track-fill' });
    const show = () => {
        const span = Math.max(store.lastYear - store.firstYear, 1);
        fill.style.left = `${(from.value - store.firstYear) / span * 100}%`;
        fill.style.right = `${(store.lastYear - to.value) / span * 100}%`;
        shown.textContent = `${from.value} – ${to.value}`;
    };
    const moved = event => {
        if (Number(from.value) > Number(to.value)) {
            if (event.target === from) from.value = to.value; else to.value = from.value;
        }
        show();
        changed();
    };
    from.addEventListener('input', moved);
    to.addEventListener('input', moved);
    show();
    return {
        node: element('fieldset', {}, element('legend', {}, 'Years ', shown),
            element('div', { class: 'explore-slider' }, element('div', { class: 'explore-track' }, fill), from, to)),
        range: () => [Number(from.value), Number(to.value)],
        whole: () => Number(from.value) === store.firstYear && Number(to.value) === store.lastYear,
        reset: () => { from.value = store.firstYear; to.value = store.lastYear; show(); },
    };
}

const palette = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#7a6700', '#8c564b', '#6a3d9a', '#b15928', '#1b9e77', '#e7298a',
    '#666666', '#a6761d', '#386cb0'];
const grey = '#9aa3aa';

function makeFilters(store, root, changed) {
    const { data } = store;
    const tally = (count, values) => {
        const sums = Array(count).fill(0);
        for (const value of values) sums[value]++;
        return sums;
    };
    const kinds = tally(data.kinds.length, data.vertices.kind), organs = tally(data.organs.length, data.vertices.organ);
    const verbs = tally(data.verbs.length, data.edges.verb);
    const ordered = counts => counts.map((count, at) => at).sort((a, b) => counts[b] - counts[a] || a - b);
    const organOrder = ordered(organs), verbOrder = ordered(verbs), kindOrder = ordered(kinds);
    const organColour = Array(organs.length).fill(grey);
    organOrder.filter(at => data.organs[at] !== '').slice(0, palette.length).forEach((organ, at) => { organColour[organ] = palette[at]; });
    const kindColour = data.kinds.map(kind => data.colours[kind] || grey);
    let state;
    const apply = () => { state.apply(); changed(); };
    const named = (names, order, counts, none) => order.map(at => ({ name: names[at].replace(/_/g, ' ') || none, count: counts[at] }));
    const years = yearSlider(store, () => apply());
    const kindList = checkList('Kind', named(data.kinds, kindOrder, kinds, 'unknown'), () => apply());
    const organList = checkList('Organ', named(data.organs, organOrder, organs, 'organ not known'), () => apply());
    const verbList = checkList('Verb', named(data.verbs, verbOrder, verbs, 'without a verb'), () => apply());
    const choice = (label, id, options, wanted) => {
        const select = element('select', { id, onchange: () => { wanted(select.value); repaint(); changed(); } },
            ...options.map(([value, text]) => element('option', { value }, text)));
        return element('div', { class: 'explore-choice' }, element('label', { for: id }, label), select);
    };
    const repaint = () => {
        kindList.paint(state.colourBy === 'kind' ? kindOrder.map(at => kindColour[at]) : null);
        organList.paint(state.colourBy === 'organ' ? organOrder.map(at => organColour[at]) : null);
    };
    const reset = () => {
        years.reset();
        for (const list of [kindList, organList, verbList]) list.set(true);
    };
    state = {
        visible: new Uint8Array(store.count).fill(1),
        edgeSeen: new Uint8Array(store.edges).fill(1),
        seen: store.count, seenEdges: store.edges,
        colourBy: 'kind', sizeBy: 'rank',
        colour: vertex => state.colourBy === 'kind' ? kindColour[data.vertices.kind[vertex]]
            : state.colourBy === 'organ' ? organColour[data.vertices.organ[vertex]]
                : state.colourBy === 'read' ? (store.read(vertex) ? '#14181b' : '#8fb8d4')
                    : data.lanes[store.lane(vertex)].name === '' ? grey : palette[store.lane(vertex) % palette.length],
        laneColour: lane => state.colourBy === 'group' && data.lanes[lane].name !== '' ? palette[lane % palette.length] : '#3b444b',
        size: vertex => state.sizeBy === 'rank' ? store.rank(vertex) : state.sizeBy === 'cited' ? store.citedBy[vertex] : 0,
        isVisible: vertex => state.visible[vertex] === 1,
        isEdgeVisible: edge => state.edgeSeen[edge] === 1,
        reset,
        apply: () => {
            const [from, to] = years.range(), all = years.whole(), v = data.vertices, e = data.edges;
            const kindOn = Array(kinds.length), organOn = Array(organs.length), verbOn = Array(verbs.length);
            kindOrder.forEach((kind, at) => { kindOn[kind] = kindList.on(at); });
            organOrder.forEach((organ, at) => { organOn[organ] = organList.on(at); });
            verbOrder.forEach((verb, at) => { verbOn[verb] = verbList.on(at); });
            for (let at = 0; at < store.count; at++)
                state.visible[at] = kindOn[v.kind[at]] && organOn[v.organ[at]] && (all || (v.year[at] >= from && v.year[at] <= to)) ? 1 : 0;
            const linked = new Uint8Array(store.count);
            state.seenEdges = 0;
            for (let edge = 0; edge < store.edges; edge++) {
                const on = verbOn[e.verb[edge]] && state.visible[store.source[edge]] && state.visible[store.target[edge]];
                state.edgeSeen[edge] = on ? 1 : 0;
                if (!on) continue;
                state.seenEdges++;
                linked[store.source[edge]] = linked[store.target[edge]] = 1;
            }
            // Of some verbs only: what is not cited so and does not cite so is not asked for.
            if (!verbList.all()) for (let at = 0; at < store.count; at++) state.visible[at] &= linked[at];
            state.seen = state.visible.reduce((sum, one) => sum + one, 0);
        },
    };
    root.append(
        choice('Colour', 'explore-colour', [['kind', 'by kind'], ['organ', 'by organ'], ['group', 'by group'], ['read', 'read or only cited']],
            value => { state.colourBy = value; }),
        choice('Size', 'explore-size', [['rank', 'by PageRank'], ['cited', 'by citing documents'], ['same', 'all the same']],
            value => { state.sizeBy = value; }),
        ...(store.lastYear > store.firstYear ? [years.node] : []), kindList.node, organList.node, verbList.node,
        element('button', { type: 'button', id: 'explore-reset', onclick: reset }, 'Show all again'));
    repaint();
    return state;
}
