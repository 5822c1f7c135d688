// The feature map and the checklist: everything works without this; here it works at once and together.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  // An address to cite is a whole one.
  const permanent = document.getElementById('permanent');
  if (permanent && location.protocol !== 'file:') permanent.textContent = permanent.href;

  const remember = (address) => { try { history.replaceState(null, '', address); } catch { /* not on a disk */ } };
  const map = document.getElementById('map');
  const check = document.getElementById('check');
  if (!map || !check) return;
  document.documentElement.classList.add('js');

  // Map and list light up together.
  const light = (feature, on) => {
    const id = CSS.escape(feature);
    all(`#${id}, #map a[href="#${id}"]`).forEach((element) => element.classList.toggle('lit', on));
  };
  const featureOf = (event) =>
    event.target.closest('.features > li')?.id ?? event.target.closest('#map a[href^="#feature-"]')?.getAttribute('href').slice(1);
  for (const [begin, end] of [['mouseover', 'mouseout'], ['focusin', 'focusout']]) {
    document.addEventListener(begin, (event) => { const f = featureOf(event); if (f) light(f, true); });
    document.addEventListener(end, (event) => { const f = featureOf(event); if (f) light(f, false); });
  }

  // One side at a time, and one light of it.
  const choose = (links, link) => {
    for (const other of links) {
      const target = document.getElementById(other.hash.slice(1));
      if (target) target.hidden = other !== link;
      if (other === link) other.setAttribute('aria-current', 'true'); else other.removeAttribute('aria-current');
    }
  };
  for (const list of all('.switch', map)) {
    const links = all('a', list);
    for (const link of links) {
      link.addEventListener('click', (event) => { event.preventDefault(); choose(links, link); });
    }
    choose(links, links[0]);
  }
  // What a link leads to is brought to sight first: its side, its light, the folded list.
  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let element = target; element; element = element.parentElement) {
      if (element.tagName === 'DETAILS') element.open = true;
      if (!element.hidden || !map.contains(element)) continue;
      const link = map.querySelector(`.switch a[href="#${CSS.escape(element.id)}"]`);
      if (link) choose(all('a', link.closest('.switch')), link);
    }
    target.scrollIntoView({ block: 'nearest' });
  };
  window.addEventListener('hashchange', reveal);
  document.addEventListener('click', (event) => {
    if (event.target.closest('a.pin, .over a')) setTimeout(reveal);
  });

  // Zoom.
  for (const view of all('.view', map)) {
    let factor = 1;
    const sheet = view.querySelector('.sheet');
    const bar = document.createElement('p');
    bar.className = 'zoomer row';
    for (const [label, step] of [[map.dataset.in, 1.5], [map.dataset.out, 1 / 1.5]]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'secondary';
      button.textContent = label;
      button.addEventListener('click', () => {
        factor = Math.min(4, Math.max(1, factor * step));
        sheet.style.width = `${factor * 100}%`;
        sheet.style.maxWidth = factor > 1 ? 'none' : '';
      });
      bar.append(button);
    }
    view.append(bar);
  }

  // The checklist follows the tools.
  const form = check.querySelector('form.tools');
  if (form) {
    const later = check.querySelector('#later ol');
    const steps = new Map(all('.step', check).map((step) => [step.dataset.method, step]));
    const names = new Map(all('input[name=tools]', form)
      .map((box) => [box.value, box.parentElement.textContent.trim().toLowerCase()]));
    form.querySelector('button').hidden = true;
    const number = (item) => Number(item.querySelector('.pin').textContent);
    const arrange = () => {
      const chosen = new FormData(form).getAll('tools');
      const scan = chosen.includes('scan');
      const usable = (method) => ['none', ...chosen].includes(steps.get(method)?.dataset.tool);
      for (const item of all('.features > li', check).sort((a, b) => number(a) - number(b))) {
        const methods = item.dataset.m.split(' ');
        const first = scan ? ('scan' in item.dataset ? methods[0] : undefined) : methods.find(usable);
        (first ? steps.get(first).querySelector('ol') : later).append(item);
        if (first) continue;
        let needs = item.querySelector('.needs');
        if (!needs) {
          needs = document.createElement('p');
          needs.className = 'needs';
          item.lastElementChild.append(needs);
          const tools = methods.map((method) => names.get(steps.get(method)?.dataset.tool)).filter(Boolean);
          needs.textContent = `${check.dataset.needs}: ${[...new Set(tools)].join(' / ')}`;
        }
      }
      for (const step of steps.values()) step.hidden = !step.querySelector('li');
      const counts = [all('.step .features > li', check).length, later.children.length];
      document.getElementById('count-now').textContent = counts[0];
      document.getElementById('count-later').textContent = counts[1];
      document.getElementById('nothing-now').hidden = counts[0] > 0;
      document.getElementById('later').hidden = counts[1] === 0;
      const query = new URLSearchParams(new FormData(form));
      remember((query.size ? `?${query}` : location.pathname) + location.hash);
      const card = document.getElementById('card-link');
      card.search = query.size ? `?${query}` : '';
    };
    // What waits for a tool is only named at first; the rest of it comes with the first tool.
    let complete;
    const fill = async () => {
      const query = new URLSearchParams(new FormData(form));
      query.delete('tools');
      for (const tool of names.keys()) if (tool !== 'scan') query.append('tools', tool);
      const answer = await fetch(`${location.pathname}?${query}`);
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const item of all('[data-short]', check)) {
        const whole = page.getElementById(item.id);
        if (!whole) continue;
        item.replaceChildren(...[...whole.childNodes].map((node) => document.adoptNode(node)));
        delete item.dataset.short;
      }
      arrange();
    };
    form.addEventListener('change', () => {
      arrange();
      complete ??= check.querySelector('[data-short]') ? fill().catch(() => {}) : Promise.resolve();
    });
  }
  reveal();
})();
