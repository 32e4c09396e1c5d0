package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.procedures.ApprovalLetters;
import jp.mamis.application.procedures.ApprovalLetters.Letter;
import jp.mamis.application.procedures.BulkApprovalId;
import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.settings.LetterRules;
import jp.mamis.web.documents.AddressLines;
import jp.mamis.web.documents.LetterSheet;
import jp.mamis.web.documents.Letterhead;
import jp.mamis.web.documents.PaperDocument;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** The letters to doctors taken in, together or one by one, as drafts to be sealed and sent in envelopes with a window. */
@Dependent
@Path("/office/{code}/approval-letters")
@Produces("application/pdf")
public class ApprovalLetterPages {

    private final AssociationSystem system;
    private final Visits visits;

    @Inject
    public ApprovalLetterPages(AssociationSystem system, Visits visits) {
        this.system = system;
        this.visits = visits;
    }

    /** Of one doctor taken in by the body. */
    static String path(Association body, ProcedureId procedure) {
        return "/office/" + body.code().text() + "/approval-letters/" + procedure.value();
    }

    /** Of all taken in at once. */
    static String path(Association body, BulkApprovalId approval) {
        return "/office/" + body.code().text() + "/approval-letters/together/" + approval.value();
    }

    @GET
    @Path("{id}")
    public Response letter(
            @PathParam("code") String code, @PathParam("id") String id, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        return drawn(
                RefusedRequest.unlessGranted(system.procedures()
                        .approvalLetterQueries()
                        .letter(
                                new ProcedureId(Addresses.id(id)),
                                body.id(),
                                CurrentCaller.of(http).caller())),
                body,
                http);
    }

    @GET
    @Path("together/{approval}")
    public Response letters(
            @PathParam("code") String code, @PathParam("approval") String approval, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        ApprovalLetters letters = RefusedRequest.unlessGranted(system.procedures()
                .approvalLetterQueries()
                .letters(
                        new BulkApprovalId(Addresses.id(approval)),
                        body.id(),
                        CurrentCaller.of(http).caller()));
        return drawn(letters, body, http);
    }

    private Response drawn(ApprovalLetters letters, Association body, HttpServletRequest http) {
        if (letters.letters().isEmpty()) {
            throw Addresses.nothing();
        }
        Texts t = visits.of(http).texts();
        byte[] pdf = PaperDocument.letters(
                t.get("office.letter.title"),
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
    private static LetterSheet sheet(Letter letter, ApprovalLetters all) {
        Texts t = Texts.in(letter.language() == MailLanguage.JA ? Language.JAPANESE : Language.ENGLISH);
        LetterRules writing = letter.writing();
        String addressee = t.get(
                "office.letter.to." + writing.honorific().name().toLowerCase(Locale.ROOT),
                "name",
                letter.to().name());
        return new LetterSheet(
                Stream.concat(
                                AddressLines.of(
                                        letter.to().address(), letter.to().firm())
                                        .stream(),
                                Stream.of("", addressee))
                        .toList(),
                sender(letter, all, t),
                t.get("office.letter.title"),
                text(letter, all, t));
    }

    /** The body's opening and closing words are Japanese. */
    private static String text(Letter letter, ApprovalLetters all, Texts t) {
        boolean framed = t.language() == Language.JAPANESE;
        String body = new BodyNames(t).of(all.body());
        return Stream.of(
                        framed ? letter.writing().opening() : "",
                        t.get("office.letter.text", Map.of("body", body, "day", day(letter.boardDay(), t))),
                        String.join(
                                "\n",
                                t.get("office.letter.reference", "reference", letter.reference()),
                                t.get(
                                        "office.letter.category",
                                        "category",
                                        letter.own().orElseGet(() -> category(letter, t))),
                                t.get("office.letter.begins", "day", day(letter.begins(), t))),
                        letter.before()
                                .map(was -> t.get("office.letter.anew", "day", day(was, t)))
                                .orElse(""),
                        framed ? letter.writing().closing() : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String category(Letter letter, Texts t) {
        return t.language() == Language.JAPANESE
                ? letter.category().label()
                : t.get("join.category." + letter.category().name().toLowerCase(Locale.ROOT));
    }

    /** Who writes, who presides and how the body is reached, as far as it has entered that. */
    private static List<String> sender(Letter letter, ApprovalLetters all, Texts t) {
        LetterRules writing = letter.writing();
        List<String> lines = new ArrayList<>();
        said(writing.numbered(letter.reference(), FiscalYear.of(letter.boardDay())), lines);
        lines.addAll(List.of(day(all.written(), t), ""));
        lines.addAll(Letterhead.of(all.body(), all.sender(), writing, t));
        all.sender().address().stream().flatMap(AddressLines::of).forEach(lines::add);
        all.sender()
                .phone()
                .map(phone -> t.get("office.letter.phone", "number", phone.hyphenated()))
                .ifPresent(lines::add);
        return lines;
    }

    private static void said(String line, List<String> lines) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    private static String day(LocalDate day, Texts t) {
        return Dates.in(t.language()).official(day);
    }
}
