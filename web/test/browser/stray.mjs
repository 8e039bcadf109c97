/**
 * Words of a Chinese page that are English and do not say so. What is marked as English (lang), an identifier (.mono, .id, code) or
 * quoted by the page (“…”, a name) may stay; so may names within Chinese text, such as Marfan综合征.
 *
 * @returns {Promise<string[]>} each with where it stands
 */
export const strayEnglish = (page) =>
  page.evaluate(() => {
    const NAMES = /\b(hoofbeat|admin|li|wang|chen|mafan|min|max|json|data|evaluation)\b/g;
    const plain = (text) => text.replace(/“[^”]*”/g, '').replace(/(https?:\/\/|\.?\/)\S+/g, '').replace(/--[a-z-]+|\.[a-z]+\b/g, '').replace(NAMES, '');
    const stray = (text) => {
      const rest = plain(text);
      return /[\u4e00-\u9fff]/.test(rest) ? /(^|[^A-Za-z-])[a-z]{3,} +[a-z]{3,}/.test(rest) : /(^|[^A-Za-z0-9])[a-z]{3,}/.test(rest);
    };
    const allowed = (element) => element.closest('[lang]:not(html):not([lang^="zh"]), .mono, .id, code, pre, script, style, [aria-hidden="true"]');
    const found = new Set();
    const look = (element, kind, text) => {
      if (text && !allowed(element) && stray(text)) found.add(`${kind} ${element.tagName.toLowerCase()}.${element.className}: ${text.trim().slice(0, 120)}`);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const holder = texts.currentNode.parentElement;
      if (holder.checkVisibility()) look(holder, 'text', texts.currentNode.data);
    }
    for (const kind of ['title', 'aria-label', 'placeholder', 'alt']) {
      for (const element of document.querySelectorAll(`[${kind}]`)) look(element, kind, element.getAttribute(kind));
    }
    return [...found];
  });
