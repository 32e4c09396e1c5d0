package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.DiscardPaper;
import jp.mamis.application.procedures.Paper;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Throwing away what the office has begun of a paper, once asked whether it is meant. */
@Dependent
@Path("/office/{code}/entry/{paper}/discard")
@Produces("text/html;charset=UTF-8")
public class PaperDiscardPages {

    private final AssociationSystem system;
    private final OfficePapers papers;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public PaperDiscardPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.papers = new OfficePapers(system);
        this.once = once;
        this.visits = visits;
        this.templates = templates;
    }

    static String path(Association body, PaperCode paper) {
        return ProcedurePath.office(body) + "/entry/" + paper.text() + "/discard";
    }

    @GET
    public Response ask(
            @PathParam("code") String code, @PathParam("paper") String typed, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        return papers.answer(
                typed,
                body,
                http,
                found -> shown(200, body, found, Form.blank(visits.of(http).texts()), http));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(
            @PathParam("code") String code,
            @PathParam("paper") String typed,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        return once.form(
                http,
                caller(http),
                fields,
                () -> papers.answer(typed, body, http, found -> discarded(body, found, FormInput.of(fields), http)));
    }

    private Response discarded(Association body, Paper found, FormInput input, HttpServletRequest http) {
        Parsed<Version> seen = input.required("version", Versions::field);
        if (!input.isFaulty()) {
            system.procedures()
                    .paper()
                    .discardPaper()
                    .discard(new DiscardPaper.Command(found.form().code(), body.id(), seen.get()), caller(http))
                    .refusals()
                    .ifPresent(input::refused);
        }
        return input.isFaulty()
                ? shown(422, body, found, input.form(visits.of(http).texts()), http)
                : Response.seeOther(URI.create(ProcedurePath.office(body) + "/entry?done=discarded"))
                        .build();
    }

    private Response shown(int status, Association body, Paper found, Form form, HttpServletRequest http) {
        PaperCode code = found.form().code();
        Visit visit = visits.at(path(body, code), http);
        Texts t = visit.texts();
        return JoinResponses.shown(
                status,
                templates.draw(
                        "procedures/discard",
                        Map.of(
                                "page",
                                Page.of(visit, t.get("paper.discard.title"))
                                        .below(new BodyNames(t).of(body), ProcedurePath.office(body))
                                        .below(t.get("paper.entry.title"), ProcedurePath.office(body) + "/entry")
                                        .showing(form),
                                "form",
                                form,
                                "lead",
                                t.get(
                                        "paper.discard.lead",
                                        Map.of("name", found.applicant().name().full(), "code", code.text())),
                                "act",
                                t.get("paper.discard"),
                                "back",
                                PaperAnswersPages.path(body, code),
                                "action",
                                path(body, code),
                                "submission",
                                OnceResponse.newKey(),
                                "version",
                                Long.toString(found.draft().version().number()))));
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
