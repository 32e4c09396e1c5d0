package jp.mamis.web.institutions;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.institutions.InstitutionFile.Fault;
import jp.mamis.application.institutions.InstitutionLoadPreview;
import jp.mamis.application.institutions.LoadInstitutions.Coverage;
import jp.mamis.application.institutions.PrepareInstitutionLoad;
import jp.mamis.application.kernel.Caller;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.RequestBodies;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.SentFile;
import jp.mamis.web.security.Visits;

/** Where the register of institutions is loaded from a file: checked first, and then begun as a job. */
@Dependent
@Path("/admin/institutions")
@Produces("text/html;charset=UTF-8")
public class InstitutionLoadPages {

    private static final String PATH = "/admin/institutions";
    private static final int UNPROCESSABLE = 422;

    /** What a page takes; the command takes more. */
    private static final int MOST_MEGABYTES = 10;

    private final AssociationSystem system;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public InstitutionLoadPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.once = once;
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public String show(@Context HttpServletRequest http) {
        permitted(http);
        Visit visit = visits.of(http);
        return draw(Form.blank(visit.texts()).answering("coverage", Coverage.NAMED.name()), List.of(), visit);
    }

    /** Whoever may not load it learns so before choosing a file. */
    private void permitted(HttpServletRequest http) {
        InstitutionLoadPreview preview = system.institutions().institutionLoadPreview();
        RefusedRequest.unlessGranted(preview.allowed(caller(http)));
    }

    /** Checks a file; it is kept for the job when there is nothing wrong with it. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response check(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @DefaultValue("") String type,
            @Context HttpServletRequest http,
            InputStream body) {
        permitted(http);
        SentFile sent = SentFile.of(RequestBodies.all(body), type);
        return once.form(http, caller(http), sent.fields(), () -> checked(sent, http));
    }

    private Response checked(SentFile sent, HttpServletRequest http) {
        Visit visit = visits.at(PATH, http);
        FormInput input = FormInput.of(sent.fields());
        Parsed<Coverage> coverage = input.required("coverage", name -> Choices.constant(Coverage.values(), name));
        Form form = input.form(visit.texts());
        Optional<String> wrong = wrong(sent, visit.texts());
        if (wrong.isPresent()) {
            form = form.faulting("file", wrong.get());
        }
        if (form.hasFaults()) {
            return again(form, List.of(), visit);
        }
        PrepareInstitutionLoad.Prepared prepared = RefusedRequest.unlessGranted(system.institutions()
                .prepareInstitutionLoad()
                .prepare(
                        new PrepareInstitutionLoad.Command(sent.content(), sent.name(), coverage.get()), caller(http)));
        Form faulty = form.faulting(
                "file",
                visit.texts().get("load.faulty", "count", prepared.faults().size()));
        return prepared.job()
                .map(job -> Response.seeOther(URI.create("/jobs/" + job.id().value()))
                        .build())
                .orElseGet(() -> again(faulty, prepared.faults(), visit));
    }

    private static Optional<String> wrong(SentFile sent, Texts t) {
        if (sent.content().length() == 0) {
            return Optional.of(t.get("load.none"));
        }
        return sent.content().length() > MOST_MEGABYTES * 1_000_000
                ? Optional.of(t.get("load.too-large", "most", MOST_MEGABYTES))
                : Optional.empty();
    }

    private Response again(Form form, List<Fault> faults, Visit visit) {
        return Response.status(UNPROCESSABLE)
                .entity(draw(form, faults, visit))
                .type("text/html;charset=UTF-8")
                .build();
    }

    private String draw(Form form, List<Fault> faults, Visit visit) {
        Texts t = visit.texts();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", Page.of(visit, t.get("load.title")).showing(form));
        parameters.put("form", form);
        parameters.put("action", PATH);
        parameters.put("most", MOST_MEGABYTES);
        parameters.put(
                "coverages",
                Stream.of(Coverage.values())
                        .map(one -> Choice.of(
                                one.name(), t.get("load.coverage." + one.name().toLowerCase(Locale.ROOT))))
                        .toList());
        parameters.put("faults", new FaultTable(t).of(faults));
        parameters.put("faulty", !faults.isEmpty());
        parameters.put("submission", OnceResponse.newKey());
        return templates.draw("institutions/load", parameters);
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).required().caller();
    }
}
