import { Plan } from './data/plan.js';
import { page } from './page/page.js';

const data = document.getElementById('plumbline-data');
const place = document.getElementById('explorer');
if (data && place) {
  const plans = (JSON.parse(data.textContent).plans ?? []).filter((p) => p.angles?.length > 0).map((p) => new Plan(p));
  if (plans.length > 0) {
    page(place, plans);
  }
}
