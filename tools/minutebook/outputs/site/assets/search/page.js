/* The page of search, whose address holds what is searched for, so that it can be shared and come back to. */

import { readAddress, writeAddress } from "./address.js";
import { makePanel } from "./panel.js";

/* Shows the interface in `place`, instead of what stands there without scripts, and gives its field. */
export function showOnPage(place) {
  const panel = makePanel({
    onState: (state) => {
      const address = location.pathname + writeAddress(state);
      if (address !== location.pathname + location.search) history.replaceState(null, "", address);
    },
  });
  place.replaceChildren(panel.root);
  panel.show(readAddress(location.search));
  addEventListener("popstate", () => panel.show(readAddress(location.search)));
  return panel.field;
}
