// Makes pages that already work a little quicker to use. Nothing here is needed: forms post,
// links are links. No handlers in the markup, nothing inserted that a Content-Security-Policy
// would have to allow. The words that it shows come from the page.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

// A refused form: the summary takes focus, so that a screen reader starts there.
document.querySelector('[data-error-summary]')?.focus();

// Buttons that only make sense with JavaScript are hidden until it is here.
function reveal(root) {
  for (const button of all('[data-print], [data-copy]', root)) button.hidden = false;
}
reveal(document);

// One press sends a form once. `disabled` would take the button's own name out of what is posted
// and its focus away, so it is only said to be disabled, and a second submit is stopped.
document.addEventListener('submit', (event) => {
  const form = event.target;
  const button = event.submitter;
  const question = button?.dataset.confirm ?? form.dataset.confirm;
  if (form.dataset.sent !== undefined || (question && !window.confirm(question))) {
    event.preventDefault();
    return;
  }
  if (form.method !== 'post' || event.defaultPrevented) return;
  form.dataset.sent = '';
  for (const one of all('button:not([type="button"])', form))
    one.setAttribute('aria-disabled', 'true');
});

// Back from the browser's memory, the form may be sent again.
window.addEventListener('pageshow', () => {
  for (const form of all('form[data-sent]')) {
    delete form.dataset.sent;
    for (const one of all('[aria-disabled="true"]', form)) one.removeAttribute('aria-disabled');
  }
});

async function pageAt(url) {
  const response = await fetch(url, { headers: { Accept: 'text/html' } });
  if (!response.ok) throw new Error(String(response.status));
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return Object.assign(page, { cameFrom: new URL(response.url) });
}

// Puts the elements with these ids in place of the ones that are shown.
function exchange(page, ids) {
  for (const id of ids) {
    const fresh = page.getElementById(id);
    if (!fresh) continue;
    document.getElementById(id)?.replaceWith(document.adoptNode(fresh));
    reveal(fresh);
  }
}

// The same for everything that stands beside a form, which itself is left alone.
function exchangeAround(form, page) {
  const fresh = page.getElementById(form.id);
  if (!fresh) throw new Error('no form');
  for (const old of [...form.parentNode.childNodes]) if (old !== form) old.remove();
  const nodes = [...fresh.parentNode.childNodes].map((node) => document.adoptNode(node));
  const place = nodes.indexOf(fresh);
  form.before(...nodes.slice(0, place));
  form.after(...nodes.slice(place + 1));
  form.querySelector('output')?.replaceWith(fresh.querySelector('output') ?? '');
  reveal(form.parentNode);
}

// Filters submit by themselves: what they filter is exchanged, focus and scroll stay.
const waiting = new WeakMap();
function filterSoon(form, delay) {
  clearTimeout(waiting.get(form));
  waiting.set(
    form,
    setTimeout(() => filterNow(form), delay),
  );
}
async function filterNow(form) {
  const url = new URL(form.action || location.href);
  url.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
  form.dataset.latest = url.href;
  try {
    const page = await pageAt(url);
    if (form.dataset.latest !== url.href) return;
    const ids = form.dataset.results?.split(' ');
    if (ids) exchange(page, ids);
    else exchangeAround(form, page);
    history.replaceState(null, '', url);
  } catch {
    location.assign(url);
  }
}
document.addEventListener('input', (event) => {
  const form = event.target.form;
  const typing = event.target.matches(
    'input:not([type]), input[type="search"], input[type="text"]',
  );
  if (form?.matches('[data-autosubmit]') && typing) filterSoon(form, 350);
});
document.addEventListener('change', (event) => {
  const form = event.target.form;
  if (form?.matches('[data-autosubmit]')) filterSoon(form, 0);
});

// Long work: the part is asked for again until it says that it is done.
function poll(region) {
  const wait = Number(region.dataset.poll) || 2000;
  setTimeout(async () => {
    if (!document.hidden)
      await pageAt(location.href).then(
        (page) => {
          // The work is over, and its page leads on.
          if (page.cameFrom.pathname !== location.pathname) location.replace(page.cameFrom);
          else exchange(page, [region.id]);
        },
        () => {},
      );
    const shown = document.getElementById(region.id);
    if (!shown) return;
    if (shown.dataset.pollDone !== undefined) {
      // What the work has made may stand elsewhere on the page.
      if (shown.dataset.pollDone === 'reload') location.reload();
      return;
    }
    poll(shown);
  }, wait);
}
for (const region of all('[data-poll]')) poll(region);

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-print], [data-copy]');
  if (!button) return;
  if (button.dataset.print !== undefined) {
    window.print();
    return;
  }
  const text = document.getElementById(button.dataset.copy)?.textContent ?? '';
  await navigator.clipboard.writeText(text.trim());
  const said = button.querySelector('[role="status"]');
  if (said && button.dataset.copied) said.textContent = button.dataset.copied;
});

// An open menu closes when one presses elsewhere or Escape.
document.addEventListener('click', (event) => {
  for (const menu of all('details.fg-user[open]'))
    if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of all('details.fg-user[open]')) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
});

// The desk by keyboard: `/` searches, `g` and a letter goes, `?` shows the list.
if (document.querySelector('[data-shortcuts]')) {
  const dialog = document.getElementById('shortcuts');
  const list = dialog?.querySelector('[data-keys]');
  for (const link of all('[data-go]')) {
    const key = document.createElement('dt');
    for (const letter of ['g', link.dataset.go]) {
      const cap = document.createElement('kbd');
      cap.textContent = letter;
      key.append(cap, ' ');
    }
    const name = document.createElement('dd');
    name.textContent = link.dataset.goLabel ?? '';
    list?.append(key, name);
  }
  let goUntil = 0;
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest(
      'input:not([type="checkbox"], [type="radio"]), textarea, select',
    );
    if (typing || event.ctrlKey || event.metaKey || event.altKey || dialog?.open) return;
    const link =
      event.timeStamp < goUntil && document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
    goUntil = 0;
    if (link) link.click();
    else if (event.key === '/') document.querySelector('input[type="search"]')?.focus();
    else if (event.key === '?') dialog?.showModal();
    else if (event.key === 'g') goUntil = event.timeStamp + 1200;
    else return;
    event.preventDefault();
  });
}
