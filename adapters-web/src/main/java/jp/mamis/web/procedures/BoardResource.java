package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.procedures.BoardPaperQueries;
import jp.mamis.application.procedures.BoardPapers;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** What a body lays before its board, for programs. */
@Dependent
@Path("/api/v1/associations/{code}/procedures/board-papers")
@Produces(MediaType.APPLICATION_JSON)
public class BoardResource {

    /** The papers for a day. */
    public record PapersJson(LocalDate day, List<EntryJson> entries) {}

    /**
     * One application.
     *
     * @param ownCategory what the body calls the category, where it keeps its own
     * @param version     what an approval names
     */
    public record EntryJson(
            UUID id,
            long version,
            String reference,
            String name,
            String kana,
            String workplace,
            MemberCategory category,
            Optional<String> ownCategory,
            LocalDate desiredOn,
            List<BelowJson> below) {

        static EntryJson of(BoardPapers.Entry entry, Hierarchy bodies) {
            return new EntryJson(
                    entry.row().id().value(),
                    entry.row().version().number(),
                    entry.row().reference(),
                    entry.row().name(),
                    entry.row().kana(),
                    entry.workplace().name().text(),
                    entry.category(),
                    entry.own(),
                    entry.desiredOn(),
                    entry.below().stream()
                            .map(below -> new BelowJson(
                                    bodies.require(below.body()).code().text(), below.boardDay()))
                            .toList());
        }
    }

    /** A body below took the doctor in. */
    public record BelowJson(String association, LocalDate boardDay) {}

    private final AssociationSystem system;
    private final BoardPaperQueries queries;

    @Inject
    public BoardResource(AssociationSystem system) {
        this.system = system;
        this.queries = system.procedures().boardPaperQueries();
    }

    /** What has become the body's turn by the end of {@code day} and is undecided now, by the applicants' kana. */
    @GET
    @Described("Show what goes to the board of a day")
    public PapersJson papers(
            @PathParam("code") String code,
            @QueryParam("day") @DefaultValue("") String day,
            @Context HttpServletRequest http) {
        Parsing input = new Parsing();
        Parsed<LocalDate> asked = input.required("day", day, JapaneseDate::parse);
        LocalDate board = input.complete(asked::get);
        BoardPapers papers = RefusedRequest.unlessGranted(queries.papers(
                Addresses.body(code, system).id(),
                board,
                BoardPaperQueries.Medium.PROGRAM,
                CurrentCaller.of(http).caller()));
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        return new PapersJson(
                board,
                papers.entries().stream()
                        .map(entry -> EntryJson.of(entry, bodies))
                        .toList());
    }
}
