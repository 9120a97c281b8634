// Leaves in sight what carries every tag that is chosen. This page needs no script for anything else.
const bar = document.querySelector('.filters');
const tagged = [...document.querySelectorAll('[data-tags]')];
const count = bar.appendChild(document.createElement('output'));
const show = () => {
  const chosen = [...bar.querySelectorAll('select, :checked[type]')].map((one) => one.value).filter(Boolean);
  const fits = (one) => chosen.every((tag) => one.dataset.tags.split(' ').includes(tag));
  for (const one of tagged) one.hidden = !fits(one);
  const folded = tagged.filter((one) => one.localName === 'details');
  const items = folded.length ? folded : tagged.filter((one) => one.matches('#people tr'));
  count.value = chosen.length ? `${items.filter(fits).length} of ${items.length} shown` : '';
};
bar.addEventListener('change', show);
bar.hidden = false;
show();
