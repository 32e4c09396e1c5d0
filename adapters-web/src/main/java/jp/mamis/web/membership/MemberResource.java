package jp.mamis.web.membership;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.membership.MemberIndex.Filter;
import jp.mamis.application.membership.MemberIndex.Order;
import jp.mamis.application.membership.MemberLine;
import jp.mamis.application.membership.MemberQueries;
import jp.mamis.application.membership.MemberStanding;
import jp.mamis.application.membership.MemberTraits;
import jp.mamis.application.membership.SoughtMember;
import jp.mamis.application.membership.SoughtSchool;
import jp.mamis.application.membership.SoughtWorkplace;
import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.NationalExemption;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.qualification.RegisterCheck;
import jp.mamis.domain.qualification.Specialty;
import jp.mamis.domain.settings.CategoryCode;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.Listing;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** A body's members in the API, for its staff. */
@Dependent
@Path("/api/v1/associations/{code}/members")
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {

    private final AssociationSystem system;
    private final MemberQueries queries;
    private final Time time;

    @Inject
    public MemberResource(AssociationSystem system, Time time) {
        this.time = time;
        this.system = system;
        this.queries = system.membership().memberQueries();
    }

    /**
     * Members by reading or by register number, as of the day {@code on} or today; everyone who ever was one unless
     * {@code standing} is given.
     */
    @GET
    @Described("List the members of a body")
    public Listing<MemberJson> list(
            @PathParam("code") String code,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("workplace") @DefaultValue("") String workplace,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("ownCategory") @DefaultValue("") String ownCategory,
            @QueryParam("sex") @DefaultValue("") String sex,
            @QueryParam("registerCheck") @DefaultValue("") String registerCheck,
            @QueryParam("exemption") @DefaultValue("") String exemption,
            @QueryParam("school") @DefaultValue("") String school,
            @QueryParam("graduationYear") @DefaultValue("") String graduationYear,
            @QueryParam("specialty") @DefaultValue("") String specialty,
            @QueryParam("mailRefused") @DefaultValue("") String mailRefused,
            @QueryParam("standing") @DefaultValue("") String standing,
            @QueryParam("on") @DefaultValue("") String on,
            @QueryParam("sort") @DefaultValue("KANA") String sort,
            @BeanParam PageQuery query,
            @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).required().caller();
        Association body = Addresses.body(code, system);
        Parsing input = new Parsing();
        Parsed<Optional<SoughtMember>> sought = input.optional("q", Optional.of(text), SoughtMember::parse);
        Parsed<Optional<SoughtWorkplace>> where =
                input.optional("workplace", Optional.of(workplace), SoughtWorkplace::parse);
        Parsed<Optional<LocalDate>> day = input.optional("on", Optional.of(on), JapaneseDate::parse);
        Parsed<Optional<MemberCategory>> kind =
                input.optional("category", Optional.of(category), MemberCategory::parseHeld);
        Parsed<Optional<CategoryCode>> own =
                input.optional("ownCategory", Optional.of(ownCategory), CategoryCode::parse);
        Parsed<Optional<Sex>> registered =
                input.optional("sex", Optional.of(sex), name -> Choices.constant(Sex.values(), name));
        Parsed<Optional<RegisterCheck.State>> check = input.optional(
                "registerCheck",
                Optional.of(registerCheck),
                name -> Choices.constant(RegisterCheck.State.values(), name));
        Parsed<Optional<MemberStanding>> state = input.optional(
                "standing", Optional.of(standing), name -> Choices.constant(MemberStanding.values(), name));
        Parsed<Optional<NationalExemption>> exempt = input.optional(
                "exemption", Optional.of(exemption), name -> Choices.constant(NationalExemption.values(), name));
        Parsed<Optional<SoughtSchool>> studied = input.optional("school", Optional.of(school), SoughtSchool::parse);
        Parsed<Optional<FiscalYear>> graduated =
                input.optional("graduationYear", Optional.of(graduationYear), MemberTraits::readYear);
        Parsed<Optional<Specialty>> field = input.optional("specialty", Optional.of(specialty), Specialty::parse);
        Parsed<Optional<Boolean>> refused =
                input.optional("mailRefused", Optional.of(mailRefused), LabelResource::wanted);
        Parsed<Order> order = input.required("sort", sort, name -> Choices.constant(Order.values(), name));
        Filter filter = input.complete(() -> new Filter(
                sought.get(),
                where.get(),
                kind.get(),
                own.get(),
                registered.get(),
                check.get(),
                new MemberTraits(
                        exempt.get(),
                        studied.get(),
                        graduated.get(),
                        field.get(),
                        refused.get().orElse(false)),
                state.get(),
                order.get()));
        Slice<MemberLine> found = RefusedRequest.unlessGranted(
                queries.inBody(body.id(), filter, day.get().orElseGet(time::today), query.page(), caller));
        return Listing.of(found.map(MemberJson::of));
    }

    @GET
    @Path("/{person}")
    @Described("Show a member to a body")
    public MemberDetailJson show(
            @PathParam("code") String code, @PathParam("person") String person, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).required().caller();
        Association body = Addresses.body(code, system);
        return MemberDetailJson.of(
                RefusedRequest.unlessGranted(queries.page(MemberPath.person(person), body.id(), caller)));
    }
}
