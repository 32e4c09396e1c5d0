package jp.mamis.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.people.AmendPhysician;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Overtaken;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.security.PageToRead;

/**
 * How registered data is changed by whoever may: enter, check, done. Every page of it is asked for by GET; what was typed is
 * kept between the steps for the session alone, in the page that carries it.
 */
public final class RegistrationSteps {

    /**
     * Whose data is changed where.
     *
     * @param office  the body whose staff do it; empty for the person
     * @param version of the data as it is now
     * @param page    the page without its content
     * @param path    its address
     * @param lead    what is said above the form; empty for nothing
     * @param back    where to go instead
     * @param foretold says what becomes of data that differs, before it is asked for
     */
    public record Subject(
            PersonId person,
            Optional<AssociationId> office,
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
    private final RegistrationDrawing drawing;

    public RegistrationSteps(AssociationSystem system, OnceResponse once, Templates templates) {
        this.system = system;
        this.once = once;
        this.drawing = new RegistrationDrawing(templates);
    }

    /** The form with what is registered. */
    public String enter(Subject subject, UnaryOperator<Page> telling) {
        return drawing.entered(subject, telling);
    }

    /** What was sent is checked, shown again, or kept. */
    public Response go(
            Subject subject, Map<String, List<String>> fields, Caller caller, HttpServletRequest http, Done done) {
        FormInput input = FormInput.of(fields);
        if (input.text("act").equals("edit")) {
            PageToRead.mark(http);
            return shown(200, drawing.sent(subject, input));
        }
        Parsed<RegisteredData> data = new RegistrationInput(input, system).read();
        Parsed<Version> basedOn = input.required("version", Versions::field);
        if (input.isFaulty()) {
            return shown(422, drawing.sent(subject, input));
        }
        AmendPhysician.Command command =
                new AmendPhysician.Command(subject.person(), subject.office(), basedOn.get(), data.get());
        if (!input.text("act").equals("save")) {
            PageToRead.mark(http);
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
                                reasons -> refused(subject, input, command.data(), reasons)));
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
                        version -> shown(200, drawing.check(subject, command.data(), fields)),
                        reasons -> refused(subject, input, command.data(), reasons));
    }

    private Response refused(Subject subject, FormInput input, RegisteredData typed, Refusals reasons) {
        return shown(
                422,
                Overtaken.by(reasons)
                        ? drawing.overtaken(subject, input, typed, reasons)
                        : drawing.sent(subject, input.refused(RegistrationInput.atFields(reasons))));
    }

    private static Response shown(int status, String page) {
        return Response.status(status)
                .entity(page)
                .type("text/html;charset=UTF-8")
                .build();
    }
}
