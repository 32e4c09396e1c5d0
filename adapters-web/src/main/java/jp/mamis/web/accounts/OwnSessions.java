package jp.mamis.web.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.domain.accounts.Device;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** Where somebody is logged in: the device at hand, and the others, each with a button that ends it. */
record OwnSessions(SignedIn me, Visit visit) {

    static final String FIELD = "session";

    Table table(List<LoginSession> sessions) {
        Texts t = visit.texts();
        return Table.of(
                t.get("accounts.sessions-list"),
                sessions,
                List.of(
                        Column.of(t.get("accounts.session-which"), this::device),
                        Column.text(
                                t.get("accounts.session-opened"),
                                session -> visit.dates().moment(session.openedAt())),
                        Column.text(
                                t.get("accounts.session-used"),
                                session -> visit.dates().moment(session.lastUsedAt())),
                        Column.of(t.get("accounts.session-end"), this::end)),
                t.get("accounts.sessions-none"));
    }

    /** As in {@code Chrome（Windows）}. */
    private static String name(Device device, Texts t) {
        return t.get(
                "accounts.device",
                Map.of(
                        "browser", t.get("accounts.browser." + slug(device.browser())),
                        "platform", t.get("accounts.platform." + slug(device.platform()))));
    }

    private Cell device(LoginSession session) {
        return isThis(session)
                ? Cell.lines(List.of(name(session), visit.texts().get("accounts.session-this")))
                : Cell.text(name(session));
    }

    private String name(LoginSession session) {
        Texts t = visit.texts();
        return session.device().map(device -> name(device, t)).orElseGet(() -> t.get("accounts.device-unknown"));
    }

    private Cell end(LoginSession session) {
        Texts t = visit.texts();
        String opened = visit.dates().moment(session.openedAt());
        return isThis(session)
                ? Cell.text("")
                : Cell.button(
                        FIELD,
                        session.id().value().toString(),
                        t.get("accounts.session-end.do"),
                        t.get("accounts.session-end.of", Map.of("device", name(session), "opened", opened)));
    }

    private boolean isThis(LoginSession session) {
        return session.id().equals(me.session());
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
