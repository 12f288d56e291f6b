package id.pendopo.directory.admin;

import id.pendopo.directory.sheet.Premises;
import id.pendopo.directory.sheet.Sheet;
import id.pendopo.platform.web.Page;
import java.util.Map;

/**
 * A sheet on the desk of somebody who may at least read it.
 *
 * @param address of its list; the other pages stand below
 * @param agencies names by code, for lists and choices
 * @param counters numbers as they are called out
 */
public record Desk(
        Page page,
        Sheet sheet,
        Premises premises,
        String address,
        boolean mayWrite,
        Map<String, String> agencies,
        java.util.List<String> counters) {
    public String title() {
        return page.t("sheet." + sheet.name());
    }

    /** Who may change the rows, for readers whose own they aren't; empty where there is nothing to say. */
    public String whoDecides() {
        return sheet.regional() && !mayWrite ? page.t("sheet.regional.who") : "";
    }

    public String lead() {
        return page.t("sheet." + sheet.name() + ".lead");
    }
}
