// SPDX-License-Identifier: BSL-1.0
// Search by symbol, number, title and other names in use.

// Lower case, without accents; what is no letter or digit as one blank.
function plainWords(text) {
    return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function makeSearch(store) {
    let texts = null;
    const prepare = () => {
        texts = [];
        for (let vertex = 0; vertex < store.count; vertex++) {
            const id = plainWords(store.id(vertex)), label = plainWords(store.label(vertex));
            const titles = [store.title(vertex), ...store.names(vertex)].filter(text => text).map(plainWords);
            texts.push({ id, label, titles, all: ` ${id} ${label} ${titles.join(' ')}` });
        }
    };
    // 0: is it, or is its whole title; 1: a part of its symbol ("1325", "52/189"); 2: all its words are beginnings of words; else none.
    const degree = (text, asked, words) => {
        if (text.id === asked || text.label === asked) return 0;
        if (text.titles.includes(asked)) return 0;
        if (` ${text.id} `.includes(` ${asked} `) || ` ${text.label} `.includes(` ${asked} `)) return 1;
        return words.every(word => text.all.includes(' ' + word)) ? 2 : 3;
    };
    // The best matches, of equals the best ranked.
    return (question, limit, visible = () => true) => {
        const asked = plainWords(question);
        if (asked === '') return [];
        if (!texts) prepare();
        const words = asked.split(' '), found = [[], [], []];
        for (const vertex of store.byRank) {
            if (!visible(vertex)) continue;
            const how = degree(texts[vertex], asked, words);
            if (how < 3) found[how].push(vertex);
        }
        return found.flat().slice(0, limit);
    };
}
