package jp.mamis.web.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.LocalDate;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.RuleTrials;
import jp.mamis.application.settings.KeepSettings;
import jp.mamis.application.settings.RemoveSettings;
import jp.mamis.application.settings.SettingsPage;
import jp.mamis.application.settings.SettingsUseCases;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.DatedRules;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Versions;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RequestLanguage;
import jp.mamis.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** The rules each body sets for itself, for programs: read by its office, kept by its administrator. */
@Dependent
@Path("/api/v1/associations/{code}/settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SettingsResource {

    private final SettingsUseCases settings;
    private final RuleTrials trials;

    @Inject
    public SettingsResource(AssociationSystem system) {
        settings = system.settings();
        trials = system.procedures().ruleTrials();
    }

    /** The rules in force, and all versions; the {@code ETag} is to be sent with a change. */
    @GET
    @Described(value = "Show a body's rules in all their versions", answers = SettingsJson.class)
    public Response show(@PathParam("code") String code, @Context HttpServletRequest http) {
        return answer(code, CurrentCaller.of(http).caller());
    }

    /** Prepares rules from a day after today on, or replaces those prepared for it. */
    @PUT
    @Path("/{validFrom}")
    @Described(
            value = "Prepare a body's rules from a day on, or replace those prepared",
            takes = BodyRulesJson.class,
            answers = SettingsJson.class)
    public Response keep(
            @PathParam("code") String code,
            @PathParam("validFrom") String validFrom,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream body) {
        Caller caller = CurrentCaller.of(http).caller();
        Version basedOn = Versions.required(ifMatch);
        LocalDate from = SettingsPath.day(validFrom);
        BodyRulesJson request = JsonRequests.read(body, BodyRulesJson.class);
        RefusedRequest.unlessGranted(settings.keepSettings()
                .keep(
                        new KeepSettings.Command(
                                Addresses.code(code),
                                basedOn,
                                new DatedRules(from, request.read(rulesOn(from, code, caller)))),
                        caller));
        return answer(code, caller);
    }

    /** Removes rules that are prepared and not in force yet. */
    @DELETE
    @Path("/{validFrom}")
    @Described(value = "Remove rules that were prepared", answers = SettingsJson.class)
    public Response remove(
            @PathParam("code") String code,
            @PathParam("validFrom") String validFrom,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).caller();
        RefusedRequest.unlessGranted(settings.removeSettings()
                .remove(
                        new RemoveSettings.Command(
                                Addresses.code(code), Versions.required(ifMatch), SettingsPath.day(validFrom)),
                        caller));
        return answer(code, caller);
    }

    /** Tries prepared rules on what the body has still to decide. Reads only. */
    @GET
    @Path("/{validFrom}/trial")
    @Described("Try prepared rules on the procedures still to be decided")
    public TrialJson trial(
            @PathParam("code") String code,
            @PathParam("validFrom") String validFrom,
            @Context HttpServletRequest http) {
        return TrialJson.of(
                RefusedRequest.unlessGranted(trials.tried(
                        Addresses.code(code),
                        SettingsPath.day(validFrom),
                        CurrentCaller.of(http).caller())),
                Texts.in(RequestLanguage.of(http)));
    }

    private BodyRules rulesOn(LocalDate day, String code, Caller caller) {
        return RefusedRequest.unlessGranted(settings.settingsQueries().show(Addresses.code(code), caller))
                .settings()
                .on(day)
                .map(DatedRules::rules)
                .orElse(BodyRules.STANDARD);
    }

    private Response answer(String code, Caller caller) {
        SettingsPage page =
                RefusedRequest.unlessGranted(settings.settingsQueries().show(Addresses.code(code), caller));
        return Response.ok(SettingsJson.of(page))
                .tag(Versions.tag(page.settings().version()))
                .build();
    }
}
