// SPDX-License-Identifier: BSL-1.0
// Elements are made of names, attributes and texts. Nothing that a document says is ever read as markup.

const SVG = 'http://www.w3.org/2000/svg';

function filled(node, attributes, children) {
    for (const [key, value] of Object.entries(attributes)) {
        if (value === undefined || value === false) continue;
        if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
        else node.setAttribute(key, value === true ? '' : value);
    }
    node.append(...children.filter(child => child !== undefined && child !== ''));
    return node;
}

function element(name, attributes = {}, ...children) {
    return filled(document.createElement(name), attributes, children);
}

function shape(name, attributes = {}, ...children) {
    return filled(document.createElementNS(SVG, name), attributes, children);
}

// Addresses come from documents: only those of the web become links.
function link(address, ...children) {
    return /^https?:\/\//.test(address) ? element('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, ...children)
        : element('span', {}, ...children);
}

function counted(count, one, many = one + 's') {
    return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

// A text as long as it fits, by what `widthOf` says of it.
function fitted(text, width, widthOf) {
    if (widthOf(text) <= width) return text;
    let low = 0, high = text.length;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (widthOf(text.slice(0, middle) + '…') <= width) low = middle; else high = middle - 1;
    }
    return text.slice(0, low).trimEnd() + '…';
}

const pen = document.createElement('canvas').getContext('2d');
function widthIn(font) {
    return text => {
        pen.font = font;
        return pen.measureText(text).width;
    };
}
