'use strict';
/* The first page: what is in the graph, and look-up of one identifier or exact name. Text only ever enters as text nodes. */
(() => {
  const byId = (id) => document.getElementById(id);
  const language = () => (new URLSearchParams(location.search).get('lang') || localStorage.getItem('lang')
    || (navigator.language.startsWith('zh') ? 'zh' : 'en')) === 'zh' ? 'zh' : 'en';
  let lang = language();
  const word = (key) => WORDS[lang][key];
  const label = (key) => (LABELS[lang][key] || key.replace(/^skos:/, '').replace(/([a-z])([A-Z])/g, '$1 $2').replace(/_/g, ' ').toLowerCase());
  const number = (value) => Number(value).toLocaleString('en-US');

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
    for (const child of children.flat()) if (child !== null && child !== undefined && child !== false) element.append(child);
    return element;
  }
  const address = (query) => '?q=' + encodeURIComponent(query) + '&lang=' + lang;

  function termLink(term) {
    return [make('a', { href: address(term.id), 'data-query': term.id }, term.name || term.id), ' ',
      make('span', { class: 'id' }, term.id), term.englishName ? make('span', { class: 'soft' }, ' ' + term.englishName) : null,
      term.obsolete ? make('span', { class: 'tag warn' }, word('obsolete')) : null];
  }
  const heading = (text, capped) => make('h3', {}, text + (capped && capped.total > capped.items.length
    ? ` (${capped.items.length} ${word('of')} ${number(capped.total)})` : capped ? ` (${number(capped.total)})` : ''));
  const list = (items) => make('ul', { class: 'plain' }, items.map((item) => make('li', {}, item)));
  const block = (title, capped, view) => capped.total === 0 ? null : make('div', {}, heading(title, capped), list(capped.items.map(view)));

  function table(heads, rows) {
    const cell = (tag, value) => make(tag, typeof value === 'number' || (value && value.number) ? { class: 'number' } : {},
      typeof value === 'number' ? number(value) : value && value.number ? value.number : value);
    return make('div', { class: 'scroll' }, make('table', {}, make('thead', {}, make('tr', {}, heads.map((head) => cell('th', head)))),
      make('tbody', {}, rows.map((row) => make('tr', {}, row.map((value) => cell('td', value)))))));
  }

  async function get(path) {
    const answer = await fetch(path, { headers: { Accept: 'application/json' } });
    const body = await answer.json().catch(() => ({}));
    if (!answer.ok) throw Object.assign(new Error(body.detail || word('failed')), { status: answer.status, advice: body.advice });
    return body;
  }

  function showTerm(answer) {
    const term = answer.term;
    const result = byId('result');
    const replaced = [[answer.replacedBy, 'replacedBy'], [answer.consider, 'consider']].filter(([terms]) => terms.length)
      .map(([terms, key]) => make('div', {}, heading(word(key)), list(terms.map(termLink))));
    result.replaceChildren(make('article', { class: 'card' },
      answer.notice ? make('p', { class: 'notice' }, answer.notice.text) : null,
      make('h2', { class: 'term' }, term.name || term.id, make('span', { class: 'id' }, term.id),
        term.kind ? make('span', { class: 'tag' }, label(term.kind)) : null,
        answer.group && answer.group.rare ? make('span', { class: 'tag' }, word('rare')) : null,
        term.fallback ? make('span', { class: 'tag warn' }, word('fallback')) : null),
      term.englishName ? make('p', { class: 'soft' }, term.englishName) : null,
      answer.definition ? make('p', { lang: answer.definitionLang || lang }, answer.definition,
        answer.definitionLang === 'en' ? make('span', { class: 'tag' }, word('inEnglish')) : null) : null,
      answer.comment ? make('p', { class: 'soft' }, answer.comment) : null, replaced,
      make('div', { class: 'columns' },
        answer.group ? make('div', {}, heading(word('group')), list(answer.group.members.map(termLink))) : null,
        block(word('names'), answer.designations, (d) => [d.text, ' ', make('span', { class: 'soft' },
          `${d.lang} · ${d.scope.toLowerCase()}${d.type ? ' · ' + d.type : ''} · ${d.source}`)]),
        block(word('parents'), answer.parents, termLink), block(word('children'), answer.children, termLink),
        make('div', {}, heading(word('statements')), list(Object.entries(answer.statements).map(([key, n]) => `${label(key)}: ${number(n)}`)))),
      answer.neighbours.total ? make('div', {}, heading(word('neighbours'), answer.neighbours),
        table([word('relation'), word('term'), word('source')], answer.neighbours.items.map((n) => [
          (n.outgoing ? '→ ' : '← ') + label(n.relation), make('span', {}, termLink(n.term)), n.source]))) : null,
      make('p', { class: 'soft' }, word('sources') + ': ' + answer.sources.join(', ') + ' · ',
        make('a', { href: '/api/v1/terms/' + encodeURIComponent(term.id) + '?lang=' + lang }, word('all')))));
    result.hidden = false;
  }

  function say(text, ...more) {
    byId('result').replaceChildren(make('div', { class: 'card' }, make('p', { class: 'notice' }, text), more));
    byId('result').hidden = false;
  }

  async function lookUp(query) {
    byId('query').value = query;
    document.title = query + ' · Hoofbeat';
    const term = (id) => get('/api/v1/terms/' + encodeURIComponent(id) + '?lang=' + lang).then(showTerm);
    try {
      if (/^(https?:\/\/|[A-Za-z0-9.-]+[:_])\S+$/.test(query)) return await term(query);
      const found = await get('/api/v1/terms?limit=100&lang=' + lang + '&name=' + encodeURIComponent(query));
      if (found.total === 0) return say(`${word('notFound')}: ${query}`);
      if (found.total === 1) return await term(found.items[0].id);
      return say(`${word('several')}: ${query}`, list(found.items.map(termLink)));
    } catch (failure) {
      return say(failure.message, failure.advice ? make('p', { class: 'soft' }, failure.advice) : null);
    }
  }

  function showOverview(answer) {
    const content = answer.content;
    const tiles = Object.entries(content.concepts).sort((a, b) => b[1] - a[1]).concat(Object.entries(content.figures).filter(([name]) => name.endsWith("Groups")).sort());
    const issues = {};
    for (const release of content.releases) for (const [kind, n] of Object.entries(release.issues)) issues[kind] = (issues[kind] || 0) + n;
    const total = (release) => Object.values(release.issues).reduce((sum, n) => sum + n, 0);
    byId('overview').replaceChildren(make('h2', {}, word('inGraph')),
      make('div', { class: 'tiles' }, tiles.map(([key, n]) => make('div', { class: 'tile' }, make('b', {}, number(n)), make('span', {}, label(key))))),
      make('div', { class: 'columns' },
        make('div', { class: 'card' }, make('h2', {}, word('kinds')), table([word('kind'), { number: word('count') }],
          Object.entries(content.statements).sort((a, b) => b[1] - a[1]).map(([key, n]) => [label(key), n]))),
        make('div', { class: 'card' }, make('h2', {}, word('issuesTitle')), Object.keys(issues).length === 0 ? word('noIssues')
          : table([word('kind'), { number: word('count') }], Object.entries(issues).sort((a, b) => b[1] - a[1]).map(([key, n]) => [label(key), n])))),
      make('div', { class: 'card' }, make('h2', {}, word('releases')), table(
        [word('source'), word('release'), word('licence'), { number: word('read') }, { number: word('used') }, { number: word('issues') }],
        content.releases.map((r) => [r.url && /^https?:/.test(r.url) ? make('a', { href: r.url, rel: 'noreferrer' }, r.name) : r.name,
          r.version, r.licence, r.rowsRead, r.rowsUsed, total(r)]))));
    byId('overview').setAttribute('aria-busy', 'false');
    byId('starter').hidden = !answer.build.starter;
    byId('build').textContent = `${word('build')} ${content.number} · ${word('digest')} ${content.digest} · ${word('created')} ${content.createdAt} · ${word('by')} ${content.loaderVersion}`;
  }

  async function showAll() {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    for (const element of document.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word);
    byId('language').textContent = word('other');
    byId('starter').textContent = word('starter');
    byId('query').placeholder = word('query');
    byId('examples').replaceChildren(...['HP:0001250', 'MONDO:0007947', lang === 'zh' ? '马凡综合征' : 'Marfan syndrome']
      .map((example) => make('a', { href: address(example), 'data-query': example }, example)));
    const query = new URLSearchParams(location.search).get('q');
    byId('result').hidden = !query;
    try {
      showOverview(await get('/api/v1/builds/current'));
      if (query) await lookUp(query);
    } catch (failure) {
      byId('overview').replaceChildren(make('p', { class: 'notice' }, failure.status === 503 ? word('none') : failure.message));
      if (failure.status === 503) setTimeout(showAll, 4000);
    }
  }

  function go(query) {
    history.pushState(null, '', address(query));
    byId('result').hidden = false;
    lookUp(query).then(() => byId('result').scrollIntoView({ block: 'nearest' }));
  }
  byId('lookup').addEventListener('submit', (event) => {
    event.preventDefault();
    if (byId('query').value.trim()) go(byId('query').value.trim());
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-query]');
    if (link && !event.metaKey && !event.ctrlKey) {
      event.preventDefault();
      go(link.dataset.query);
    }
  });
  byId('language').addEventListener('click', () => {
    lang = lang === 'zh' ? 'en' : 'zh';
    localStorage.setItem('lang', lang);
    const parameters = new URLSearchParams(location.search);
    parameters.set('lang', lang);
    history.replaceState(null, '', '?' + parameters);
    showAll();
  });
  window.addEventListener('popstate', () => { lang = language(); showAll(); });
  showAll();
})();
