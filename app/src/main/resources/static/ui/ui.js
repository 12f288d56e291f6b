// Small conveniences for every page. Nothing here is needed to get something done: pages work without it.
import { startTheme } from "./theme.js";
import { startClocks } from "./clock.js";
import { startDates } from "./dates.js";
import { startDialogs } from "./dialog.js";
import { startSteppers } from "./stepper.js";
import { startKeys } from "./keys.js";
import { startSentences } from "./sentences.js";
import { startToasts } from "./toast.js";
import { startTitles } from "./title.js";
import { startUnsent } from "./unsent.js";

document.documentElement.classList.add("js");
startTheme();
startClocks();
startDates();
startDialogs();
startSteppers();
startKeys();
startSentences();
startToasts();
startTitles();
startUnsent();
