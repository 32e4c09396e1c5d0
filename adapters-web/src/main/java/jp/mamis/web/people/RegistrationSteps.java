package jp.mamis.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.people.AmendPhysician;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Overtaken;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;

/** How registered data is changed by whoever may: enter, check, done. Nothing is kept between the steps but the form. */
public final class RegistrationSteps {

    private static final Set<String> NOT_ANSWERS = Set.of("csrf", OnceResponse.KEY_FIELD, "act");

    /**
     * Whose data is changed where.
     *
     * @param version of the data as it is now
     * @param page    the page without its content
     * @param path    its address
     * @param lead    what is said above the form; empty for nothing
     * @param back    where to go instead
     * @param foretold says what becomes of data that differs, before it is asked for
     */
    public record Subject(
            PersonId person,
            Version version,
            RegisteredData data,
            Page page,
            String path,
            String lead,
            Link back,
            Foretelling foretold) {}

    /** What is said of the next data before it is registered. */
    public interface Foretelling {
        Page on(Page page, RegisteredData next);
    }

    /** Where to go once it is done. */
    public interface Done {
        String after(Version seen, Version now);
    }

    private final AssociationSystem system;
    private final OnceResponse once;
    private final Templates templates;

    public RegistrationSteps(AssociationSystem system, OnceResponse once, Templates templates) {
        this.system = system;
        this.once = once;
        this.templates = templates;
    }

    /** The form with what is registered. */
    public String enter(Subject subject, UnaryOperator<Page> telling) {
        RegisteredData data = subject.data();
        Form form = Form.sent(subject.page().texts(), RegistrationJson.of(data).fields())
                .answering("birth", data.birth().day())
                .answering("licenceDay", data.licence().registeredOn())
                .answering("version", Long.toString(subject.version().number()));
        return drawForm(subject, form, telling);
    }

    /** What was sent is checked, shown again, or kept. */
    public Response go(
            Subject subject, Map<String, List<String>> fields, Caller caller, HttpServletRequest http, Done done) {
        FormInput input = FormInput.of(fields);
        if (input.text("act").equals("edit")) {
            return shown(200, drawForm(subject, input.form(subject.page().texts())));
        }
        Parsed<RegisteredData> data = new RegistrationInput(input).read();
        Parsed<Version> basedOn = input.required("version", Versions::field);
        if (input.isFaulty()) {
            return shown(422, drawForm(subject, input.form(subject.page().texts())));
        }
        AmendPhysician.Command command = new AmendPhysician.Command(subject.person(), basedOn.get(), data.get());
        if (input.text("act").equals("check")) {
            return check(subject, input, command, fields, caller);
        }
        return once.form(
                http,
                caller,
                fields,
                () -> system.people()
                        .amendPhysician()
                        .amend(command, caller)
                        .fold(
                                now -> Response.seeOther(URI.create(done.after(command.basedOn(), now)))
                                        .build(),
                                reasons -> refused(subject, input, reasons)));
    }

    /** What the rules say is told before anybody is asked to confirm it. */
    private Response check(
            Subject subject,
            FormInput input,
            AmendPhysician.Command command,
            Map<String, List<String>> fields,
            Caller caller) {
        return system.people()
                .amendmentPreview()
                .check(command, caller)
                .fold(
                        version -> shown(200, drawCheck(subject, command.data(), fields)),
                        reasons -> refused(subject, input, reasons));
    }

    private Response refused(Subject subject, FormInput input, Refusals reasons) {
        Form form = input.refused(RegistrationInput.atFields(reasons))
                .form(subject.page().texts());
        return shown(
                422,
                Overtaken.by(reasons)
                        ? drawForm(
                                subject,
                                Overtaken.renewed(form, subject.version()),
                                page -> Overtaken.told(page, subject.path()))
                        : drawForm(subject, form));
    }

    private String drawForm(Subject subject, Form form) {
        return drawForm(subject, form, page -> page);
    }

    private String drawForm(Subject subject, Form form, UnaryOperator<Page> telling) {
        return templates.draw(
                "people/profile",
                Map.of(
                        "page",
                        telling.apply(subject.page().showing(form)),
                        "form",
                        form,
                        "action",
                        subject.path(),
                        "lead",
                        subject.lead(),
                        "back",
                        subject.back()));
    }

    private String drawCheck(Subject subject, RegisteredData data, Map<String, List<String>> fields) {
        Page page = PostalAdvice.given(subject.foretold().on(subject.page(), data), data.contact());
        Map<String, List<String>> answers = new LinkedHashMap<>(fields);
        NOT_ANSWERS.forEach(answers::remove);
        return templates.draw(
                "people/profileCheck",
                Map.of(
                        "page",
                        page,
                        "action",
                        subject.path(),
                        "data",
                        data,
                        "answers",
                        answers,
                        "facts",
                        new RegisteredFacts(page),
                        "replaced",
                        new RegisteredFacts(page).replaced(subject.data(), data),
                        "submission",
                        OnceResponse.newKey()));
    }

    private static Response shown(int status, String page) {
        return Response.status(status)
                .entity(page)
                .type("text/html;charset=UTF-8")
                .build();
    }
}
