package jp.mamis.web.settings;

import jp.mamis.application.settings.SettingsPage;
import jp.mamis.domain.settings.DatedRules;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Texts;

/** The form of one version of a body's rules, as it is first shown. */
final class VersionForm {

    private VersionForm() {}

    /** Of a version that is prepared and not in force yet. */
    static Form of(DatedRules dated, SettingsPage page, Texts t) {
        return versioned(SettingsForm.filled(dated.rules(), Form.blank(t)), page)
                .answering("validFrom", dated.validFrom());
    }

    /** Of another one: what holds today, to be changed where it is to be another. */
    static Form next(SettingsPage page, Texts t) {
        return versioned(SettingsForm.filled(page.rulesNow(), Form.blank(t)), page);
    }

    private static Form versioned(Form form, SettingsPage page) {
        return form.answering("version", Long.toString(page.settings().version().number()));
    }
}
