const longestWaitMs = 10_000;
const words = JSON.parse(document.querySelector('#words').textContent);
const language = document.documentElement.lang;
export const locale = language === 'en' ? 'en-GB' : language;
const number = new Intl.NumberFormat(locale);
const percent = new Intl.NumberFormat(locale, {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

export const numberText = (value) => number.format(value);
export const percentText = (value) => percent.format(value);

export const has = (key) => Object.hasOwn(words, key);

export function text(key, params = {}) {
  return words[key].replace(/\{([\w-]+)\}/g, (_, name) => params[name]);
}

export function element(tag, content = [], attributes = {}) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...[content].flat());
  return made;
}

export const part = (selector) => document.querySelector(selector);

/** Touches the page only where the text is another, so that nothing flickers and no screen reader repeats itself. */
export function put(node, content) {
  if (node.textContent !== content) node.textContent = content;
}

/** The answer as text, or undefined where there is none. */
export async function answerOf(url) {
  const options = { headers: { 'accept-language': language }, signal: AbortSignal.timeout(longestWaitMs) };
  const answer = await fetch(url, options).catch(() => undefined);
  return answer?.ok ? answer.text().catch(() => undefined) : undefined;
}
