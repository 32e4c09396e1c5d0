package jp.mamis.web.hierarchy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hierarchy.AssociationPage;
import jp.mamis.application.hierarchy.HierarchyUseCases;
import jp.mamis.application.hierarchy.KeepAssociationProfile;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.AssociationProfile.Contents;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Overtaken;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.PostalAdvice;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** The page where a body's own administrator keeps its address, contact and president. */
@Dependent
@Path("/office/{code}/profile")
@Produces("text/html;charset=UTF-8")
public class ProfilePages {

    private final HierarchyUseCases federation;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public ProfilePages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.federation = system.hierarchy();
        this.once = once;
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public String show(
            @PathParam("code") String code,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest http) {
        AssociationPage body = keptBy(CurrentCaller.of(http).caller(), code);
        Visit visit = visits.of(http);
        Form form = ProfileForm.filled(body, visit.texts());
        return draw(
                body,
                form,
                visit,
                page -> done.isEmpty()
                        ? page
                        : PostalAdvice.given(
                                page.saying(Notice.success(visit.texts().get("association.profile.saved"))),
                                body.profile().contents().address().stream()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("code") String code, MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).caller();
        AssociationPage body = keptBy(caller, code);
        return once.form(http, caller, fields, () -> save(body, fields, caller, http));
    }

    private Response save(
            AssociationPage body, MultivaluedMap<String, String> fields, Caller caller, HttpServletRequest http) {
        FormInput input = FormInput.of(fields);
        Parsed<Contents> contents = ProfileForm.read(input);
        Parsed<Version> basedOn = input.required("version", Versions::field);
        if (input.isFaulty()) {
            return again(body, input.form(visits.at(path(body), http).texts()), page -> page, http);
        }
        Outcome<Version> outcome = federation
                .keepAssociationProfile()
                .keep(new KeepAssociationProfile.Command(body.body().code(), basedOn.get(), contents.get()), caller);
        return outcome.fold(
                version -> Response.seeOther(URI.create(path(body) + "?done=1")).build(),
                reasons -> refused(body, input, reasons, http));
    }

    private Response refused(AssociationPage body, FormInput input, Refusals reasons, HttpServletRequest http) {
        if (!Overtaken.by(reasons)) {
            throw new RefusedRequest(reasons);
        }
        Form form = input.refused(reasons).form(visits.at(path(body), http).texts());
        return again(
                body,
                Overtaken.renewed(form, body.profile().version()),
                page -> Overtaken.told(page, path(body)),
                http);
    }

    private Response again(AssociationPage body, Form form, UnaryOperator<Page> telling, HttpServletRequest http) {
        Visit visit = visits.at(path(body), http);
        return Response.status(422)
                .entity(draw(body, form, visit, telling))
                .type("text/html;charset=UTF-8")
                .build();
    }

    private String draw(AssociationPage body, Form form, Visit visit, UnaryOperator<Page> telling) {
        Texts t = visit.texts();
        Page page = Page.of(visit, t.get("association.profile.title"))
                .below(
                        new BodyNames(t)
                                .of(body.body().code(), body.body().name().text()),
                        "/associations/" + body.body().code())
                .showing(form);
        return templates.draw(
                "hierarchy/profile",
                Map.of(
                        "page", telling.apply(withoutPresident(body) ? page.saying(missing(t)) : page),
                        "form", form,
                        "body", body,
                        "prefectures", new AssociationWords(visit.language()).prefectures(),
                        "submission", OnceResponse.newKey()));
    }

    /** Whoever is asked for consent reads the president of the national body: the law asks for the name. */
    private static boolean withoutPresident(AssociationPage body) {
        return body.body().tier() == Tier.NATIONAL
                && body.profile().contents().president().isEmpty();
    }

    private static Notice missing(Texts t) {
        return Notice.warning(
                t.get("association.profile.no-president"), t.get("association.profile.no-president.more"));
    }

    /** The body, for its own administrator; for anybody else a refusal. */
    private AssociationPage keptBy(Caller caller, String code) {
        return RefusedRequest.unlessGranted(federation.associationQueries().kept(Addresses.code(code), caller));
    }

    private static String path(AssociationPage body) {
        return "/office/" + body.body().code() + "/profile";
    }
}
