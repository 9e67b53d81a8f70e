import { SearchBox } from "../search-box/search-box.tsx";
import type { SearchBoxProps } from "../search-box/search-box.tsx";
import { AccountLinks } from "./account-menu.tsx";
import type { Account } from "./account-menu.tsx";
import { NavigationLinks } from "./navigation-links.tsx";
import type { NavigationLink } from "./navigation-links.tsx";

/**
 * Everything in the header, folded into one menu that opens without scripts. The stylesheet shows
 * either this or the header's own, never both.
 */
export function MenuOnNarrowScreens({
  navigation,
  account,
  find,
}: {
  navigation: readonly NavigationLink[];
  account?: Account | undefined;
  find?: (Pick<SearchBoxProps, "label" | "defaultValue"> & { action: string }) | undefined;
}) {
  return (
    <details className="narrow-menu">
      <summary>Menu</summary>
      <nav className="narrow-menu-panel" aria-label="Menu">
        {find && <SearchBox compact {...find} />}
        <NavigationLinks links={navigation} />
        {account && (
          <div className="narrow-menu-account">
            <AccountLinks account={account} />
          </div>
        )}
      </nav>
    </details>
  );
}
