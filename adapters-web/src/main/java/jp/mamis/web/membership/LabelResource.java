package jp.mamis.web.membership;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
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
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.labels.KeepLabelPrinting;
import jp.mamis.application.labels.LabelPrintingQueries;
import jp.mamis.application.membership.MemberIndex.Filter;
import jp.mamis.application.membership.MemberIndex.Order;
import jp.mamis.application.membership.MemberStanding;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.CustomerBarCode;
import jp.mamis.domain.settings.CategoryCode;
import jp.mamis.domain.settings.LabelPrinting;
import jp.mamis.domain.settings.LabelSheet;
import jp.mamis.domain.settings.LabelSheets;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Listing;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** Labels of a body's members in the API, for its staff. */
@Dependent
@Path("/api/v1/associations/{code}/members/labels")
@Produces(MediaType.APPLICATION_JSON)
public class LabelResource {

    private final AssociationSystem system;

    private final OnceResponse once;

    @Inject
    public LabelResource(AssociationSystem system, OnceResponse once) {
        this.system = system;
        this.once = once;
    }

    /** How the caller prints labels, in tenths of a millimetre, and the sheets to choose from. */
    public record PrintingJson(String sheet, int right, int down, List<SheetJson> sheets) {

        static PrintingJson of(LabelPrinting own, LabelSheets known) {
            return new PrintingJson(
                    own.sheet().name(),
                    own.right(),
                    own.down(),
                    known.all().stream().map(SheetJson::of).toList());
        }
    }

    /** A sheet of labels on A4 paper, in tenths of a millimetre. */
    public record SheetJson(
            String name, int columns, int rows, int width, int height, int left, int top, int across, int down) {

        static SheetJson of(LabelSheet sheet) {
            return new SheetJson(
                    sheet.name(),
                    sheet.columns(),
                    sheet.rows(),
                    sheet.width(),
                    sheet.height(),
                    sheet.left(),
                    sheet.top(),
                    sheet.across(),
                    sheet.down());
        }
    }

    /**
     * How labels are to be printed.
     *
     * @param right in tenths of a millimetre, -100 to 100; absent for 0
     * @param down  in tenths of a millimetre, -100 to 100; absent for 0
     */
    public record Printing(String sheet, Optional<Integer> right, Optional<Integer> down) {}

    @GET
    @Path("/printing")
    @Described("Show how the caller prints labels, and the sheets to choose from")
    public PrintingJson printing(@PathParam("code") String code, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        LabelPrintingQueries queries = system.labelPrinting().queries();
        return PrintingJson.of(
                RefusedRequest.unlessGranted(
                        queries.own(body.id(), CurrentCaller.of(http).required().caller())),
                queries.sheets());
    }

    /** At once, and for the caller alone. */
    @POST
    @Path("/printing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(
            value = "Choose how the caller prints labels",
            takes = Printing.class,
            answers = PrintingJson.class,
            once = true)
    public Response keepPrinting(@PathParam("code") String code, @Context HttpServletRequest http, InputStream sent) {
        Printing request = JsonRequests.read(sent, Printing.class);
        Association body = Addresses.body(code, system);
        Caller caller = CurrentCaller.of(http).required().caller();
        LabelSheets known = system.labelPrinting().queries().sheets();
        return once.api(http, caller, request, () -> {
            Parsing input = new Parsing();
            Parsed<LabelSheet> sheet = input.required("sheet", request.sheet(), known::choose);
            Parsed<Optional<Integer>> right =
                    input.optional("right", request.right().map(Object::toString), LabelPrinting::readShift);
            Parsed<Optional<Integer>> down =
                    input.optional("down", request.down().map(Object::toString), LabelPrinting::readShift);
            LabelPrinting wanted = input.complete(() -> new LabelPrinting(
                    sheet.get(), right.get().orElse(0), down.get().orElse(0)));
            LabelPrinting kept = RefusedRequest.unlessGranted(system.labelPrinting()
                    .keepPrinting()
                    .keep(new KeepLabelPrinting.Command(body.id(), wanted), caller));
            return Response.ok(PrintingJson.of(kept, known)).build();
        });
    }

    /** Of members in force today, by reading; {@code barCodes=true} asks for those as well. */
    @GET
    @Described("List the labels of the members of a body")
    public Listing<LabelJson> list(
            @PathParam("code") String code,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("ownCategory") @DefaultValue("") String ownCategory,
            @QueryParam("barCodes") @DefaultValue("") String barCodes,
            @BeanParam PageQuery query,
            @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        Parsing input = new Parsing();
        Parsed<Optional<MemberCategory>> kind =
                input.optional("category", Optional.of(category), MemberCategory::parseHeld);
        Parsed<Optional<CategoryCode>> own =
                input.optional("ownCategory", Optional.of(ownCategory), CategoryCode::parse);
        Parsed<Optional<Boolean>> bars = input.optional("barCodes", Optional.of(barCodes), LabelResource::wanted);
        Filter filter = input.complete(() -> new Filter(
                Optional.empty(),
                Optional.empty(),
                kind.get(),
                own.get(),
                Optional.of(MemberStanding.CURRENT),
                Order.KANA));
        Function<Address, Optional<CustomerBarCode>> codes =
                bars.get().orElse(false) ? system.people().postalCodeQueries().barCodes() : address -> Optional.empty();
        return Listing.of(RefusedRequest.unlessGranted(system.labels()
                        .part(
                                body.id(),
                                filter,
                                query.page(),
                                CurrentCaller.of(http).required().caller()))
                .map(label -> LabelJson.of(label, codes)));
    }

    static boolean wanted(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new MalformedValue("choice", text);
        }
        return Boolean.parseBoolean(text);
    }
}
