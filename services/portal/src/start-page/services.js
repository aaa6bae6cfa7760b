import { answerOf, element, has, numberText, part, put, text } from './page.js';

let known = [];

export async function showServices() {
  const answer = await answerOf('/start-page/services');
  if (answer !== undefined) known = JSON.parse(answer);
  const services = answer === undefined ? known.map(({ name }) => ({ name, status: 'unknown', lag: null })) : known;
  const troubled = services.filter(({ status }) => status !== 'ready');
  put(part('#state'), answer === undefined ? text('page.services-unknown') : summaryOf(services, troubled));
  part('#state').classList.toggle('trouble', answer === undefined || troubled.length > 0);
  for (const service of services) showService(service);
}

function summaryOf(services, troubled) {
  const all = numberText(services.length);
  if (troubled.length === 0) return text('page.services-all', { all });
  const names = troubled.map(nameOf).join(text('page.separator'));
  return text('page.services-some', { all, ready: numberText(services.length - troubled.length), names });
}

function showService(service) {
  const { name, status } = service;
  const id = `service-${name}`;
  const item = document.getElementById(id) ?? part('#services').appendChild(itemOf(id, service));
  if (item.className !== status) item.className = status;
  put(item.querySelector('strong'), text(`page.status.${status}`));
  put(item.querySelector('small'), lagOf(service));
}

function itemOf(id, service) {
  return element('li', [element('span', nameOf(service)), element('strong'), element('small')], { id });
}

function nameOf({ name }) {
  const key = `page.service.${name}`;
  return has(key) ? text(key) : name;
}

function lagOf({ status, lag }) {
  if (lag === null) return '';
  return lag === 0 && status === 'ready' ? text('page.up-to-date') : text('page.waiting', { lag: numberText(lag) });
}
