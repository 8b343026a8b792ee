// The log on a bad line: what is typed stays on this phone until it has arrived, is sent with the
// same key as often as it takes, and is kept for this side of this pairing alone. Nothing here is
// needed: the form posts by itself. The words come from the page.

const KEEP_DAYS = 60;
const AGAIN_AFTER = 15000;
const GIVE_UP_AFTER = 30000;
const PREFIX = 'log:';

// A phone that keeps nothing (private window, full) still logs.
const shelf = {
  read(name) {
    try {
      return JSON.parse(localStorage.getItem(name) ?? 'null');
    } catch {
      return null;
    }
  },
  write(name, value) {
    try {
      if (value === null) localStorage.removeItem(name);
      else localStorage.setItem(name, JSON.stringify(value));
    } catch {}
  },
  sweep() {
    try {
      for (const name of Object.keys(localStorage)) {
        const isOld = !((this.read(name)?.at ?? 0) > Date.now() - KEEP_DAYS * 864e5);
        if (name.startsWith(PREFIX) && isOld) localStorage.removeItem(name);
      }
    } catch {}
  },
};
shelf.sweep();

const done = document.querySelector('[data-draft-done]');
if (done) shelf.write(PREFIX + done.dataset.draftDone, null);
const form = document.querySelector('form[data-draft]');
if (form) keep(form);

function keep(form) {
  const name = PREFIX + form.dataset.draft;
  const box = form.querySelector('[data-kept]');
  const fields = () => [...new FormData(form)].filter(([, value]) => typeof value === 'string');

  function say(word) {
    box.hidden = !word;
    box.querySelector('p').textContent = word ? box.dataset[`kept${word}`] : '';
    box.querySelector('[data-start-over]').hidden = word !== 'Restored';
    box.querySelector('[data-send-now]').hidden = word !== 'Waiting';
  }

  // Puts back what was typed. A day that is no chip any more becomes another date.
  function fill(typed) {
    const values = new Map();
    for (const [key, value] of typed) values.set(key, [...(values.get(key) ?? []), value]);
    const [on] = values.get('on') ?? [];
    const chips = [...form.elements].filter((one) => one.name === 'on');
    if (on && !chips.some((one) => one.value === on)) {
      values.set('on', ['other']);
      values.set('otherOn', [on]);
    }
    for (const one of form.elements) {
      if (!one.name || one.type === 'hidden') continue;
      const kept = values.get(one.name) ?? [];
      if (one.type === 'radio' || one.type === 'checkbox') one.checked = kept.includes(one.value);
      else if (kept.length > 0) one.value = kept[0];
    }
    if (values.get('note')?.[0] || values.has('mood')) form.querySelector('details').open = true;
  }

  async function send(kept) {
    say('Sending');
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), GIVE_UP_AFTER);
    let answer;
    let text;
    try {
      const body = new URLSearchParams(kept.fields);
      answer = await fetch(form.action, { method: 'POST', body, signal: stop.signal });
      text = await answer.text();
      if (answer.status >= 500) throw new Error(String(answer.status));
    } catch {
      // The line, or us: nobody knows whether it arrived, so the same key goes again.
      say('Waiting');
      delete form.dataset.sent;
      for (const one of form.querySelectorAll('[aria-disabled]'))
        one.removeAttribute('aria-disabled');
      return;
    } finally {
      clearTimeout(timer);
    }
    const url = new URL(answer.url);
    if (answer.ok && url.searchParams.has('done')) {
      shelf.write(name, null);
      show(text, url);
    } else if (answer.ok) {
      // The link has run out: its page offers a new one, and that one sends what is kept.
      location.assign(url);
    } else {
      shelf.write(name, { ...kept, isPressed: false });
      form.submit();
    }
  }

  form.addEventListener('input', (event) => {
    if (event.target.name === 'days' || event.target.name === 'otherOn')
      form.querySelector('[name="on"][value="other"]').checked = true;
    shelf.write(name, { at: Date.now(), fields: fields(), isPressed: false });
  });

  document.addEventListener('submit', (event) => {
    if (event.target !== form || event.defaultPrevented) return;
    event.preventDefault();
    const kept = { at: Date.now(), fields: fields(), isPressed: true };
    shelf.write(name, kept);
    send(kept);
  });

  const resend = () => {
    const kept = shelf.read(name);
    if (kept?.isPressed && form.dataset.sent === undefined) {
      form.dataset.sent = '';
      send(kept);
    }
  };
  window.addEventListener('online', resend);
  setInterval(() => document.hidden || resend(), AGAIN_AFTER);

  form.addEventListener('click', (event) => {
    const step = event.target.closest('[data-step]');
    if (step) {
      const list = form.elements.namedItem('minutes');
      const next = list.selectedIndex + Math.sign(Number(step.dataset.step));
      list.selectedIndex = Math.min(Math.max(next, 0), list.length - 1);
      list.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (event.target.closest('[data-send-now]')) resend();
    if (event.target.closest('[data-start-over]')) {
      shelf.write(name, null);
      form.reset();
      say('');
    }
  });
  for (const step of form.querySelectorAll('[data-step]')) step.hidden = false;

  const kept = shelf.read(name);
  // After a refusal the page itself has what was typed.
  const isRefused = document.querySelector('[data-error-summary]');
  if (!kept || isRefused) return;
  fill(kept.fields);
  if (kept.isPressed) resend();
  else say('Restored');
}

// The answer is the next page already: shown without asking for it a second time.
function show(text, url) {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const main = page.querySelector('main');
  if (!main) {
    location.assign(url);
    return;
  }
  document.querySelector('main').replaceWith(document.adoptNode(main));
  history.pushState(null, '', url);
  document.title = page.title;
  window.scrollTo(0, 0);
  document.querySelector('main').focus();
}
window.addEventListener('popstate', () => location.reload());
