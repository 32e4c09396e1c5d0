package jp.mamis.web.consent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.consent.ConsentQueries;
import jp.mamis.application.consent.GiveConsent;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.consent.Edition;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.ClientAddress;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.LocalPath;
import jp.mamis.web.security.Visits;

/** Where a doctor agrees to a version that has come into force, and then goes on to where he wanted to go. */
@Dependent
@Path("/my/consent")
public class ConsentPages {

    private static final String PATH = "/my/consent";

    private final ConsentQueries consents;
    private final GiveConsent giveConsent;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public ConsentPages(AssociationSystem system, Visits visits, Templates templates) {
        this.consents = system.consent().consentQueries();
        this.giveConsent = system.consent().giveConsent();
        this.visits = visits;
        this.templates = templates;
    }

    /** What is to be agreed to, and what was agreed to when. */
    @GET
    public Response show(@QueryParam("back") @DefaultValue("") String back, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).required().caller();
        Visit visit = visits.of(http);
        return draw(200, Form.blank(visit.texts()).answering("back", back), visit, caller);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response give(MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).required().caller();
        FormInput input = FormInput.of(fields);
        String back = input.text("back");
        String path = back.isEmpty() ? PATH : PATH + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        Visit visit = visits.at(path, http);
        List<Edition> agreed = AgreedInput.read(input, consents.outstanding(caller));
        if (input.isFaulty()) {
            return draw(422, input.form(visit.texts()), visit, caller);
        }
        return giveConsent
                .give(new GiveConsent.Command(agreed, ClientAddress.kept(http)), caller)
                .fold(
                        given -> Response.seeOther(LocalPath.of(back, "/my")).build(),
                        reasons -> draw(422, input.refused(reasons).form(visit.texts()), visit, caller));
    }

    private Response draw(int status, Form form, Visit visit, Caller caller) {
        Texts t = visit.texts();
        List<Edition> open = consents.outstanding(caller);
        Page blank = Page.of(visit, t.get("consent.title")).showing(form);
        Page page = open.isEmpty() ? blank.below(t.get("accounts.own"), "/my/account") : blank;
        List<ConsentQueries.Published> documents = consents
                .toAgree(visit.language().locale())
                .stream()
                .filter(document -> open.contains(document.dated().edition()))
                .toList();
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(templates.draw(
                        "consent/consent",
                        Map.of("page", page, "form", form, "documents", documents, "given", consents.own(caller))))
                .build();
    }
}
