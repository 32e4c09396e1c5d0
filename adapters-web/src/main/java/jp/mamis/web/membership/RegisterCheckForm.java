package jp.mamis.web.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.mamis.application.membership.MemberPage;
import jp.mamis.application.people.CheckRegisterNumber;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.qualification.RegisterCheck;
import jp.mamis.domain.qualification.RegisterSource;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Texts;
import jp.mamis.web.people.RegisterChecks;

/** What was found about a register number, as typed. */
record RegisterCheckForm(
        FormInput input,
        Parsed<RegisterCheck.State> result,
        Parsed<RegisterSource> source,
        Parsed<LocalDate> on,
        Parsed<Version> version) {

    static RegisterCheckForm read(Map<String, List<String>> fields) {
        FormInput input = FormInput.of(fields);
        return new RegisterCheckForm(
                input,
                input.required("result", text -> RegisterChecks.result(text)),
                input.required("source", text -> Choices.constant(RegisterSource.values(), text)),
                input.requiredDate("on", JapaneseDate::parse),
                input.required("version", Versions::field));
    }

    /** Who looks mostly writes it down on the same day. */
    static Form blank(LocalDate today, Texts t) {
        return Form.blank(t).answering("on", today);
    }

    CheckRegisterNumber.Command command(MemberPage member) {
        return new CheckRegisterNumber.Command(
                member.person(),
                member.viewer(),
                version.get(),
                result.get() == RegisterCheck.State.CONFIRMED,
                source.get(),
                on.get());
    }
}
