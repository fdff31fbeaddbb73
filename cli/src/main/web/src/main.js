import { Plan } from './data/plan.js';
import { useColours } from './page/colours.js';
import { page } from './page/page.js';
import { speak } from './page/words.js';

const data = document.getElementById('plumbline-data');
const place = document.getElementById('explorer');
if (data && place) {
  const json = JSON.parse(data.textContent);
  useColours(json.style);
  const plans = (json.plans ?? []).filter((p) => p.angles?.length > 0).map((p) => new Plan(p));
  if (plans.length > 0) {
    speak(plans[0].json.texts);
    page(place, plans);
  }
}
