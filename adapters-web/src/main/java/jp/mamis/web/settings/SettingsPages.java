package jp.mamis.web.settings;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.RuleTrials;
import jp.mamis.application.settings.KeepSettings;
import jp.mamis.application.settings.RemoveSettings;
import jp.mamis.application.settings.SettingsPage;
import jp.mamis.application.settings.SettingsUseCases;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.DatedRules;
import jp.mamis.domain.settings.SettingsRefusal;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/**
 * The pages where a body's office reads its rules and its administrator prepares them. Long because reading, preparing and
 * removing one version stand below one address.
 */
@Dependent
@Path("/office/{code}/settings")
@Produces("text/html;charset=UTF-8")
public class SettingsPages {

    static final String NEW = "new";

    private static final int UNPROCESSABLE = 422;

    private final SettingsUseCases settings;
    private final SettingsDrawing drawing;
    private final RuleTrials trials;
    private final Staffing staffing;
    private final OnceResponse once;
    private final Visits visits;

    @Inject
    public SettingsPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.settings = system.settings();
        this.drawing = new SettingsDrawing(templates);
        this.trials = system.procedures().ruleTrials();
        this.staffing = new Staffing(system.accounts());
        this.once = once;
        this.visits = visits;
    }

    /** All versions, and the rules in force today. */
    @GET
    public String list(
            @PathParam("code") String code,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest http) {
        SettingsPage page =
                RefusedRequest.unlessGranted(settings.settingsQueries().office(Addresses.code(code), caller(http)));
        Visit visit = visits.of(http);
        Optional<Notice> warning = page.prepared().stream()
                .filter(prepared -> page.kept())
                .flatMap(prepared -> warning(page, prepared, http, visit).stream())
                .findFirst();
        return drawing.list(page, done, warning, visit);
    }

    private Optional<Notice> warning(SettingsPage page, DatedRules prepared, HttpServletRequest http, Visit visit) {
        return DeadEnds.warning(
                        RefusedRequest.unlessGranted(
                                trials.deadEnds(page.body().code(), prepared.validFrom(), caller(http))),
                        visit.texts())
                .or(() -> staffing.warning(page.body(), prepared, caller(http), visit.texts()));
    }

    /** One version: its rules, and where it is not in force yet the form to replace it; {@code new} for another. */
    @GET
    @Path("{version}")
    public String show(
            @PathParam("code") String code, @PathParam("version") String version, @Context HttpServletRequest http) {
        Visit visit = visits.of(http);
        if (version.equals(NEW)) {
            SettingsPage page = kept(code, http);
            return drawing.form(page, version, VersionForm.next(page, visit.texts()), visit);
        }
        SettingsPage page =
                RefusedRequest.unlessGranted(settings.settingsQueries().office(Addresses.code(code), caller(http)));
        DatedRules dated = find(page, version);
        if (!page.kept() || !page.isPrepared(dated)) {
            return drawing.version(page, dated, visit);
        }
        return drawing.form(page, version, VersionForm.of(dated, page, visit.texts()), visit);
    }

    @POST
    @Path("{version}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("code") String code,
            @PathParam("version") String version,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest http) {
        SettingsPage page = kept(code, http);
        return once.form(http, caller(http), fields, () -> save(page, version, FormInput.of(fields), http));
    }

    private Response save(SettingsPage page, String version, FormInput input, HttpServletRequest http) {
        Optional<LocalDate> fixed = version.equals(NEW) ? Optional.empty() : Optional.of(SettingsPath.day(version));
        Parsed<LocalDate> from = fixed.isPresent()
                ? input.combined("validFrom", fixed::get)
                : input.requiredDate("validFrom", JapaneseDate::parse);
        Parsed<BodyRules> rules = SettingsForm.read(input);
        Parsed<Version> basedOn = input.required("version", Versions::field);
        if (input.isFaulty()) {
            return again(page, version, SettingsForm.withDay(input, page.today()), http);
        }
        if (fixed.isEmpty() && page.settings().from(from.get()).isPresent()) {
            input.refused(new Refusals(
                    List.of(Refusal.of(SettingsRefusal.SETTINGS_THERE).at("validFrom"))));
            return again(page, version, input, http);
        }
        Outcome<Version> outcome = settings.keepSettings()
                .keep(
                        new KeepSettings.Command(
                                page.body().code(), basedOn.get(), new DatedRules(from.get(), rules.get())),
                        caller(http));
        return outcome.fold(stored -> to(page, "kept"), reasons -> {
            if (reasons.reasons().stream().noneMatch(reason -> reason.field().isPresent())) {
                throw new RefusedRequest(reasons);
            }
            input.refused(SettingsForm.placed(reasons, input));
            return again(page, version, input, http);
        });
    }

    /** Removes a version that is not in force yet. */
    @POST
    @Path("{version}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @PathParam("code") String code,
            @PathParam("version") String version,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest http) {
        SettingsPage page = kept(code, http);
        return once.form(http, caller(http), fields, () -> {
            FormInput input = FormInput.of(fields);
            RefusedRequest.unlessGranted(settings.removeSettings()
                    .remove(
                            new RemoveSettings.Command(
                                    page.body().code(),
                                    Versions.field(input.text("version")),
                                    SettingsPath.day(version)),
                            caller(http)));
            return to(page, "removed");
        });
    }

    private Response again(SettingsPage page, String version, FormInput input, HttpServletRequest http) {
        Visit visit = visits.at(SettingsPath.of(page.body(), version), http);
        return Response.status(UNPROCESSABLE)
                .entity(drawing.form(page, version, input.form(visit.texts()), visit))
                .type("text/html;charset=UTF-8")
                .build();
    }

    private static Response to(SettingsPage page, String done) {
        return Response.seeOther(URI.create(SettingsPath.of(page.body()) + "?done=" + done))
                .build();
    }

    private static DatedRules find(SettingsPage page, String version) {
        return page.settings().from(SettingsPath.day(version)).orElseThrow(Addresses::nothing);
    }

    private SettingsPage kept(String code, HttpServletRequest http) {
        return RefusedRequest.unlessGranted(settings.settingsQueries().kept(Addresses.code(code), caller(http)));
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
