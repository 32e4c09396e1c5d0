package jp.mamis.web.membership;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.labels.AddressLabel;
import jp.mamis.application.membership.MemberIndex.Filter;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.CustomerBarCode;
import jp.mamis.domain.settings.LabelPrinting;
import jp.mamis.web.documents.LabelDocument;
import jp.mamis.web.documents.LabelDocument.Label;
import jp.mamis.web.documents.Parts;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** The list of a body's members as sheets of labels, filtered and sorted like the page, as the caller prints them. */
@Dependent
@Path("/office/{code}/members/export/labels")
public class MemberLabels {

    /** As many as a printer is fed with at once; our choice. */
    private static final int MOST = 5_000;

    private final AssociationSystem system;
    private final Visits visits;
    private final Time time;

    @Inject
    public MemberLabels(AssociationSystem system, Visits visits, Time time) {
        this.system = system;
        this.visits = visits;
        this.time = time;
    }

    @GET
    public Response print(@PathParam("code") String code, @Context UriInfo address, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        Caller caller = CurrentCaller.of(http).required().caller();
        LocalDate day = time.today();
        Texts t = visits.of(http).texts();
        Iterable<AddressLabel> found = MemberFilter.of(address.getQueryParameters())
                .filter()
                .map(filter -> labels(body, filter, day, caller))
                .orElseGet(List::of);
        LabelPrinting printing =
                RefusedRequest.unlessGranted(system.labelPrinting().queries().own(body.id(), caller));
        boolean barred = FormInput.of(address.getQueryParameters()).ticked(LabelPages.BARS);
        return Response.ok(drawn(found, printing, begin(address, printing), barred, t), "application/pdf")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"labels-" + body.code().text() + "-" + day + ".pdf\"")
                .build();
    }

    /** On a sheet of which some labels are used up: the first that is left. */
    private static int begin(UriInfo address, LabelPrinting printing) {
        Parsing input = new Parsing();
        Optional<String> typed =
                Optional.ofNullable(address.getQueryParameters().getFirst(LabelPages.BEGIN));
        Parsed<Optional<Integer>> begin = input.optional(LabelPages.BEGIN, typed, printing.sheet()::readPlace);
        return input.complete(() -> begin.get().orElse(1));
    }

    private Iterable<AddressLabel> labels(Association body, Filter filter, LocalDate day, Caller caller) {
        return Parts.of(page ->
                RefusedRequest.unlessGranted(system.labels().labels(body.id(), filter, day, page, "labels", caller)));
    }

    /** Behind the labels stand those who have none: nobody is left out in silence. */
    private byte[] drawn(Iterable<AddressLabel> found, LabelPrinting printing, int begin, boolean barred, Texts t) {
        Function<Address, Optional<CustomerBarCode>> bars =
                barred ? system.people().postalCodeQueries().barCodes() : to -> Optional.empty();
        List<Label> labels = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (AddressLabel label : found) {
            if (labels.size() == MOST) {
                said.add(t.get("member.labels.more", "most", MOST));
                break;
            }
            Optional<Label> drawn = label.to().map(to -> label(label, to, bars.apply(to.address()), t));
            drawn.ifPresent(labels::add);
            if (drawn.isEmpty()) {
                said.add(t.get("member.labels.without", "name", label.name()));
            }
        }
        if (labels.isEmpty()) {
            said.add(t.get("member.labels.none"));
        }
        return LabelDocument.pdf(
                t.get("member.labels.title"), t.language().tag(), printing, begin, labels, said, new Said(barred, t));
    }

    private record Said(boolean barred, Texts t) implements LabelDocument.Words {

        @Override
        public String shortened(Set<String> letters) {
            return t.get("office.board.shortened", "letters", String.join("、", letters));
        }

        @Override
        public List<String> withoutBars(List<String> names) {
            return barred
                    ? List.of(t.get(
                            "member.labels.without-bars",
                            Map.of("count", names.size(), "names", String.join("、", names))))
                    : List.of();
        }
    }

    private static Label label(AddressLabel label, AddressLabel.Place to, Optional<CustomerBarCode> bars, Texts t) {
        List<String> lines = new ArrayList<>();
        to.address().postalCode().ifPresent(code -> lines.add("〒" + code.printed()));
        lines.addAll(to.address().lines());
        label.workplace().ifPresent(lines::add);
        return new Label(
                lines,
                t.get("member.labels.name." + label.honorific().name().toLowerCase(Locale.ROOT), "name", label.name()),
                bars);
    }
}
