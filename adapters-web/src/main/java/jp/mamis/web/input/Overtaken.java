package jp.mamis.web.input;

import jp.mamis.application.kernel.RefusalKind;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Texts;

/**
 * A form whose data has been changed since it was drawn, by somebody else or in another window: it comes back with what was typed and the present
 * version, so that sending it again is a decision made knowing so, not refused for ever.
 */
public final class Overtaken {

    private Overtaken() {}

    /** Whether that is why it was refused. */
    public static boolean by(Refusals reasons) {
        return reasons.reasons().stream().anyMatch(reason -> RefusalKind.isOvertaken(reason.code()));
    }

    /** The form, based on what there is now. */
    public static Form renewed(Form form, Version present) {
        return form.answering("version", Long.toString(present.number()));
    }

    /** @param present where one reads what there is now */
    public static Page told(Page page, String present) {
        Texts t = page.texts();
        return page.saying(Notice.warning(t.get("form.overtaken"), t.get("form.overtaken.more"))
                .leadingTo(new Link(t.get("form.overtaken.present"), present)));
    }
}
