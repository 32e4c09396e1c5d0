package jp.mamis.web.people;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.qualification.RegistrationEdit;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.FactChanges;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.Wording;

/** Draws the form of registered data, as it is or overtaken by somebody, and its check page. */
final class RegistrationDrawing {

    private static final Set<String> NOT_ANSWERS = Set.of("csrf", OnceResponse.KEY_FIELD, "act");

    private final Templates templates;

    RegistrationDrawing(Templates templates) {
        this.templates = templates;
    }

    /** The form with what is registered. */
    String entered(RegistrationSteps.Subject subject, UnaryOperator<Page> telling) {
        return form(subject, filled(subject, subject.data()), OpenedFields.of(subject.data()), none(), telling);
    }

    /** The form as it was sent. */
    String sent(RegistrationSteps.Subject subject, FormInput input) {
        return form(subject, input.form(subject.page().texts()), OpenedFields.in(input), none(), page -> page);
    }

    /**
     * The form that somebody was faster than: what was changed in it over what is registered now, with the items that were
     * changed meanwhile.
     */
    String overtaken(RegistrationSteps.Subject subject, FormInput input, RegisteredData typed, Refusals reasons) {
        RegisteredData now = subject.data();
        Optional<RegisteredData> opened = OpenedFields.read(input);
        RegisteredData next =
                opened.map(was -> new RegistrationEdit(was, typed).onto(now)).orElse(typed);
        return form(
                subject,
                filled(subject, next),
                OpenedFields.of(now),
                meanwhile(subject, opened.orElse(typed), typed, now),
                page -> told(page, reasons, subject.path()));
    }

    private static Form filled(RegistrationSteps.Subject subject, RegisteredData data) {
        return Form.sent(subject.page().texts(), RegistrationJson.of(data).fields())
                .answering("birth", data.birth().day())
                .answering("licenceDay", data.licence().registeredOn())
                .answering("version", Long.toString(subject.version().number()));
    }

    private static Table none() {
        return Table.of("", List.<String>of(), List.of(), "");
    }

    /** What was changed meanwhile, beside what was typed where that is something else than the form had shown. */
    private static Table meanwhile(
            RegistrationSteps.Subject subject, RegisteredData opened, RegisteredData typed, RegisteredData now) {
        Page page = subject.page();
        Texts t = page.texts();
        RegisteredFacts facts = new RegisteredFacts(page, subject.office().isEmpty());
        FactChanges others = new FactChanges(facts.all(opened), facts.all(now));
        FactChanges own = new FactChanges(facts.all(opened), facts.all(typed));
        return Table.of(
                t.get("profile.overtaken"),
                others.terms(),
                List.of(
                        Column.text(t.get("changes.item"), term -> term),
                        Column.of(t.get("profile.overtaken.opened"), others::was),
                        Column.of(t.get("profile.overtaken.now"), others::is),
                        Column.of(
                                t.get("profile.overtaken.typed"),
                                term -> own.terms().contains(term)
                                        ? own.is(term)
                                        : Cell.text(t.get("profile.overtaken.untouched")))),
                "");
    }

    private static Page told(Page page, Refusals reasons, String present) {
        Texts t = page.texts();
        String who = reasons.reasons().stream()
                .filter(reason -> reason.variant().isPresent())
                .map(new Wording(t)::of)
                .findFirst()
                .orElseGet(() -> t.get("profile.overtaken.others"));
        return page.saying(Notice.warning(t.get("form.overtaken"), who, t.get("profile.overtaken.more"))
                .leadingTo(new Link(t.get("form.overtaken.present"), present)));
    }

    private String form(
            RegistrationSteps.Subject subject,
            Form form,
            Map<String, List<String>> opened,
            Table meanwhile,
            UnaryOperator<Page> telling) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", telling.apply(subject.page().showing(form)));
        parameters.put("form", form);
        parameters.put("opened", opened);
        parameters.put("meanwhile", meanwhile);
        parameters.put("action", subject.path());
        parameters.put("lead", subject.lead());
        parameters.put("own", subject.office().isEmpty());
        parameters.put("back", subject.back());
        return templates.draw("people/profile", parameters);
    }

    /** What is to be registered, before beside after, to be confirmed. */
    String check(RegistrationSteps.Subject subject, RegisteredData data, Map<String, List<String>> fields) {
        Page page = PostalAdvice.given(subject.foretold().on(subject.page(), data), data.contact());
        Map<String, List<String>> answers = new LinkedHashMap<>(fields);
        NOT_ANSWERS.forEach(answers::remove);
        RegisteredFacts facts = new RegisteredFacts(page, subject.office().isEmpty());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page);
        parameters.put("action", subject.path());
        parameters.put("answers", answers);
        parameters.put("changes", changes(page.texts(), new FactChanges(facts.all(subject.data()), facts.all(data))));
        parameters.put("whole", facts.all(data));
        parameters.put("submission", OnceResponse.newKey());
        return templates.draw("people/profileCheck", parameters);
    }

    private static Table changes(Texts t, FactChanges changes) {
        return changes.table(
                t.get("profile.changes"),
                t.get("profile.changes.none"),
                t,
                Column.text(t.get("profile.changes.notice"), term -> notice(term, changes, t)));
    }

    /** In words, since not everybody sees colours. */
    private static String notice(String term, FactChanges changes, Texts t) {
        if (term.equals(t.get("person.name")) || term.equals(t.get("person.birth"))) {
            return t.get("profile.changes.identity");
        }
        return t.get(changes.isEmptied(term) ? "profile.changes.emptied" : "profile.changes.other");
    }
}
