import type { ReactNode } from "react";
import { Anchor } from "../anchor/anchor.tsx";
import { SearchBox } from "../search-box/search-box.tsx";
import type { SearchBoxProps } from "../search-box/search-box.tsx";
import { AccountMenu } from "./account-menu.tsx";
import type { Account } from "./account-menu.tsx";
import { BrandMark } from "./brand-mark.tsx";
import { MenuOnNarrowScreens } from "./menu-on-narrow-screens.tsx";
import { NavigationLinks } from "./navigation-links.tsx";
import type { NavigationLink } from "./navigation-links.tsx";

export interface SiteHeaderProps {
  homeHref?: string | undefined;
  /** The trust's or the school's name: whose pages these are. */
  organisation?: ReactNode;
  navigation?: readonly NavigationLink[] | undefined;
  account?: Account | undefined;
  find?: Pick<SearchBoxProps, "label" | "defaultValue"> & { action: string };
}

export function SiteHeader({
  homeHref = "/",
  organisation,
  navigation,
  account,
  find,
}: SiteHeaderProps) {
  return (
    <header className="site-header">
      <div className="site-bar">
        <Anchor className="brand" href={homeHref}>
          <BrandMark />
          Safeboard
        </Anchor>
        {organisation && <p className="organisation">{organisation}</p>}
        <div className="site-tools">
          {find && <SearchBox key={find.defaultValue} compact shortcut {...find} />}
          {account && <AccountMenu account={account} />}
        </div>
        {navigation && (
          <MenuOnNarrowScreens navigation={navigation} account={account} find={find} />
        )}
      </div>
      {navigation && (
        <nav className="main-navigation" aria-label="Main">
          <NavigationLinks links={navigation} />
        </nav>
      )}
    </header>
  );
}
