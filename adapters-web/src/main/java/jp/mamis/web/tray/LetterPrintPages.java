package jp.mamis.web.tray;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.tray.TrayLetter;
import jp.mamis.application.tray.TrayLetters;
import jp.mamis.application.tray.TrayQueries;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.hierarchy.ContactUnit;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.web.documents.AddressLines;
import jp.mamis.web.documents.LetterSheet;
import jp.mamis.web.documents.Letterhead;
import jp.mamis.web.documents.PaperDocument;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Letters of the tray in one PDF, for envelopes with a window. Printing ticks nothing off. */
@Dependent
@Path("/office/{code}/letters/print.pdf")
@Produces("application/pdf")
public class LetterPrintPages {

    private final AssociationSystem system;
    private final Visits visits;

    @Inject
    public LetterPrintPages(AssociationSystem system, Visits visits) {
        this.system = system;
        this.visits = visits;
    }

    @GET
    public Response print(@PathParam("code") String code, @Context UriInfo address, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        TrayLetters letters = RefusedRequest.unlessGranted(system.tray()
                .trayQueries()
                .letters(
                        TrayPath.read(address.getQueryParameters().getOrDefault(TrayPath.FIELD, List.of())),
                        body.id(),
                        TrayQueries.Purpose.PRINT,
                        CurrentCaller.of(http).caller()));
        Texts t = visits.of(http).texts();
        byte[] pdf = PaperDocument.letters(
                t.get("tray.title"),
                t.language().tag(),
                letters.letters().stream().map(letter -> sheet(letter, letters)).toList(),
                missing -> t.get("office.board.shortened", "letters", String.join("、", missing)));
        return Response.ok(pdf)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"letters-" + body.code().text() + "-" + letters.written() + ".pdf\"")
                .build();
    }

    /** In the language of the doctor, whatever that of the office is. */
    private static LetterSheet sheet(TrayLetter letter, TrayLetters all) {
        Texts t = Texts.in(letter.text().language().equals("ja") ? Language.JAPANESE : Language.ENGLISH);
        return new LetterSheet(
                Stream.concat(
                                AddressLines.of(letter.to()).stream(),
                                Stream.of("", letter.text().name()))
                        .toList(),
                sender(letter, all, t),
                letter.text().title(),
                letter.text().body());
    }

    private static List<String> sender(TrayLetter letter, TrayLetters all, Texts t) {
        AssociationProfile.Contents own = all.sender();
        return Stream.of(
                        Stream.of(all.number(letter)).filter(number -> !number.isEmpty()),
                        Stream.of(letter.text().day(), ""),
                        Letterhead.of(all.body(), own, all.writing(), t).stream(),
                        own.address().stream().flatMap(AddressLines::of),
                        own.unit().map(ContactUnit::text).stream(),
                        number(own.phone(), "tray.letter.phone", t),
                        number(own.fax(), "tray.letter.fax", t))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> number(Optional<PhoneNumber> number, String key, Texts t) {
        return number.map(PhoneNumber::hyphenated).map(text -> t.get(key, "number", text)).stream();
    }
}
