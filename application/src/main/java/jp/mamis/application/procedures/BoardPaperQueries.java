package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.hierarchy.AssociationProfiles;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.settings.RuleBook;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.Step;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.settings.OwnCategory;

/** What a body lays before its board. Every making is logged, by the kind of paper. */
public final class BoardPaperQueries {

    /** What the papers are made as. */
    public enum Medium {
        SCREEN,
        PDF,
        SHEET,
        PROGRAM
    }

    private static final ProcedureIndex.Filter TO_DECIDE = new ProcedureIndex.Filter(
            Set.of(OfficeState.OPEN, OfficeState.IN_REVIEW), "", ProcedureIndex.Sort.APPLICANT);

    private final Foundation foundation;
    private final ProcedurePorts ports;
    private final CurrentHierarchy hierarchy;
    private final AssociationProfiles profiles;
    private final RuleBook rules;
    private final Freshness freshness;

    BoardPaperQueries(
            Foundation foundation,
            ProcedurePorts ports,
            CurrentHierarchy hierarchy,
            AssociationProfiles profiles,
            RuleBook rules,
            Freshness freshness) {
        this.freshness = freshness;
        this.profiles = profiles;
        this.rules = rules;
        this.foundation = foundation;
        this.ports = ports;
        this.hierarchy = hierarchy;
    }

    /**
     * The papers for the board of {@code day}: what had become the body's turn by the end of it and is undecided now. Taken away
     * as a file by nobody without a fresh proof.
     */
    public Outcome<BoardPapers> papers(AssociationId body, LocalDate day, Medium medium, Caller caller) {
        return foundation.answered(
                proved(medium, caller, foundation.time().now())
                        .then(proved -> staff(body, caller))
                        .map(allowed -> foundation.work().inTransaction(() -> {
                            BoardPapers papers = papers(body, day);
                            note(papers, body, day, medium, caller);
                            return papers;
                        })),
                body,
                body.value(),
                caller);
    }

    private void note(BoardPapers papers, AssociationId body, LocalDate day, Medium medium, Caller caller) {
        String subject = "board papers " + day + " " + medium.name().toLowerCase(Locale.ROOT);
        List<PersonId> applicants =
                papers.entries().stream().map(entry -> entry.row().applicant()).toList();
        if (medium == Medium.SCREEN) {
            foundation.listed(caller, body, ViewLog.Ground.STEP, subject, applicants.size());
        } else {
            foundation.exported(caller, body, ViewLog.Ground.STEP, subject, applicants);
        }
    }

    private BoardPapers papers(AssociationId body, LocalDate day) {
        List<ProcedureIndex.Row> rows = toDecide(body).stream()
                .filter(row -> !JapanTime.today(row.since()).isAfter(day))
                .toList();
        Map<ProcedureId, Procedure> procedures =
                ports.procedures().all(rows.stream().map(ProcedureIndex.Row::id).toList()).stream()
                        .collect(Collectors.toUnmodifiableMap(Procedure::id, Function.identity()));
        return new BoardPapers(
                hierarchy.get().require(body),
                day,
                profiles.find(body).map(AssociationProfile::contents).orElse(AssociationProfile.Contents.NONE),
                rules.on(body, foundation.time().today()).letters(),
                rows.stream()
                        .flatMap(
                                row -> Optional.ofNullable(procedures.get(row.id()))
                                        .map(procedure -> entry(row, procedure, body))
                                        .stream())
                        .toList());
    }

    private List<ProcedureIndex.Row> toDecide(AssociationId body) {
        List<ProcedureIndex.Row> rows = new ArrayList<>();
        Optional<Page> page = Optional.of(Page.first(Page.MOST));
        while (page.isPresent()) {
            Slice<ProcedureIndex.Row> slice = ports.index().at(body, TO_DECIDE, page.get());
            rows.addAll(slice.rows());
            page = slice.next().map(after -> new Page(Optional.of(after), Page.MOST));
        }
        return rows;
    }

    private static BoardPapers.Entry entry(ProcedureIndex.Row row, Procedure procedure, AssociationId body) {
        int own = procedure.filing().route().indexOf(body);
        Target target = procedure.filing().request().targets().get(own);
        List<BoardPapers.Below> below = procedure.filing().route().steps().stream()
                .limit(own)
                .filter(Step.Approved.class::isInstance)
                .map(Step.Approved.class::cast)
                .map(step -> new BoardPapers.Below(step.body(), step.boardDay()))
                .toList();
        return new BoardPapers.Entry(
                row,
                procedure.filing().request().workplace(),
                target.category(),
                target.own()
                        .flatMap(code -> procedure.filing().rules().of(body).category(code))
                        .map(OwnCategory::label),
                procedure.filing().request().desiredOn(),
                below);
    }

    private Outcome<Caller> proved(Medium medium, Caller caller, Instant now) {
        return medium == Medium.SCREEN ? Outcome.accepted(caller) : freshness.judge(caller, now);
    }

    private static Outcome<AssociationId> staff(AssociationId body, Caller caller) {
        return caller.decidesFor(body) ? Outcome.accepted(body) : Outcome.refused(ProcedureRefusal.NOT_ALLOWED);
    }
}
