package jp.mamis.web.procedures;

import java.util.Optional;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Texts;

/** Tells the administrators of a partner that somebody elsewhere waits to get in again, before the request lapses. */
final class HelpNotice {

    private HelpNotice() {}

    static Optional<Notice> of(int waiting, Association body, Texts t) {
        return waiting == 0
                ? Optional.empty()
                : Optional.of(Notice.warning(
                                t.get("office.help-waiting", "count", waiting), t.get("office.help-waiting.detail"))
                        .leadingTo(
                                new Link(t.get("office.help-waiting.open"), ProcedurePath.office(body) + "/mandates")));
    }
}
